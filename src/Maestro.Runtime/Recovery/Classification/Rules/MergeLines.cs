namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How git and compilers say that two changes met.</summary>
internal static class MergeLines
{
    /// <summary>The table.</summary>
    public static LineRules Rules { get; } = new("""
        git names a conflict :: ^(hint: )?CONFLICT \([\w/ -]+\): 
        git could not merge :: ^Automatic merge failed; fix conflicts
        git could not apply a commit :: ^error: could not (apply|revert) [0-9a-f]{4,}
        git waits for a conflict's end :: ^(error|fatal): (Exiting because of an unresolved conflict|you need to resolve your current index first|Merging is not possible because you have unmerged files|Committing is not possible because you have unmerged files|Cherry-picking is not possible because you have unmerged files|Pulling is not possible because you have unmerged files)
        git lists unmerged paths :: ^(Unmerged paths:|You have unmerged paths\.)
        git would overwrite local changes :: ^error: (Your local changes to the following files|The following untracked working tree files) would be (overwritten|removed) by (merge|checkout|rebase|cherry-pick)
        a patch does not apply :: ^error: (patch failed: |.*: patch does not apply$|.* does not match index$)
        a patch does not apply :: ^Patch failed at [0-9]+ 
        a patch has rejects :: ^Hunk #[0-9]+ FAILED at |^[0-9]+ out of [0-9]+ hunks? (FAILED|ignored)
        histories do not meet :: ^fatal: refusing to merge unrelated histories|^fatal: Not possible to fast-forward|^fatal: Need to specify how to reconcile divergent branches
        somebody else pushed first :: ^ ! \[(remote )?rejected\] .*\((non-fast-forward|fetch first|stale info)\)
        a stash meets other changes :: ^The stash entry is kept in case you need it again
        conflict markers in a file :: ^(<{7}|>{7}) \S
        conflict markers in a file :: (version control|merge) conflict marker|encountered diff marker|leftover conflict marker
        """);
}
