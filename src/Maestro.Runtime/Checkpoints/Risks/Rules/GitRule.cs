using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>git: what leaves, what is rewritten, what is thrown away, which refs go. A dry run counts as the real one.</summary>
internal sealed class GitRule : IRiskRule
{
    private static readonly VerbRule OtherTools = new(RiskKind.Push, "sends commits elsewhere", """
        hg|bzr|darcs push
        svn commit|ci|delete|mkdir|import|copy
        jj git push
        p4 submit
        gh|glab pr|mr merge
        gh repo sync
        """);

    /// <inheritdoc/>
    public Risk? Judge(Invocation invocation)
    {
        if (invocation.Name != "git")
            return OtherTools.Judge(invocation);
        var git = GitCommandLine.Of(invocation);
        return Kind(git) switch
        {
            RiskKind.Push => new(RiskKind.Push, "sends commits elsewhere", invocation.Text),
            RiskKind.History => new(RiskKind.History, "rewrites history", invocation.Text),
            RiskKind.Discard => new(RiskKind.Discard, "throws changes away", invocation.Text),
            RiskKind.Refs => new(RiskKind.Refs, "deletes a branch, tag or other ref", invocation.Text),
            _ => null,
        };
    }

    private static RiskKind? Kind(GitCommandLine git) => git.Verb switch
    {
        "push" or "send-pack" or "http-push" or "send-email" => RiskKind.Push,
        "svn" when git.First is "dcommit" or "commit-diff" => RiskKind.Push,
        "lfs" or "subtree" when git.First is "push" => RiskKind.Push,
        "p4" when git.First is "submit" => RiskKind.Push,
        "rebase" or "filter-branch" or "filter-repo" or "replace" or "fast-import" or "prune" => RiskKind.History,
        "commit" when git.HasLong("--amend") => RiskKind.History,
        "pull" when git.HasLong("--rebase") || git.HasShort('r') => RiskKind.History,
        "gc" when git.HasLong("--prune") => RiskKind.History,
        "reflog" when git.First is "expire" or "delete" => RiskKind.History,
        "update-ref" => git.HasShort('d') ? RiskKind.Refs : RiskKind.History,
        "reset" => Reset(git),
        "clean" or "checkout-index" => RiskKind.Discard,
        "read-tree" when git.HasLong("--reset") => RiskKind.Discard,
        "submodule" when git.First is "deinit" => RiskKind.Discard,
        "checkout" => Checkout(git),
        "switch" when git.HasLong("--discard-changes") || git.HasLong("--force") || git.HasShort('f') => RiskKind.Discard,
        "switch" when git.HasShort('C') || git.HasLong("--force-create") => RiskKind.History,
        "restore" when !(git.HasLong("--staged") || git.HasShort('S')) || git.HasLong("--worktree") || git.HasShort('W') => RiskKind.Discard,
        "stash" when git.First is "drop" or "clear" => RiskKind.Discard,
        "worktree" when git.First is "remove" => RiskKind.Discard,
        "branch" => Deletes(git, RiskKind.Refs) ?? (git.HasShort('f') || git.HasShort('M') || git.HasShort('C') || git.HasLong("--force") ? RiskKind.History : null),
        "tag" => Deletes(git, RiskKind.Refs) ?? (git.HasShort('f') || git.HasLong("--force") ? RiskKind.History : null),
        "symbolic-ref" or "notes" when git.HasShort('d') || git.HasLong("--delete") || git.First is "remove" or "prune" => RiskKind.Refs,
        "remote" when git.First is "rm" or "remove" or "prune" => RiskKind.Refs,
        _ => null,
    };

    private static RiskKind? Deletes(GitCommandLine git, RiskKind kind) => git.HasShort('d') || git.HasShort('D') || git.HasLong("--delete") ? kind : null;

    private static RiskKind? Reset(GitCommandLine git) =>
        git.HasLong("--hard") || git.HasLong("--merge") || git.HasLong("--keep") ? RiskKind.Discard
        : git.HasLong("--soft") || git.Arguments.TakeWhile(a => a != "--").Any(a => a.AsSpan().IndexOfAny('~', '^') >= 0 || a.Contains("@{", StringComparison.Ordinal)) ? RiskKind.History
        : null;

    private static RiskKind? Checkout(GitCommandLine git) =>
        git.HasShort('f') || git.HasLong("--force") || git.HasLong("--ours") || git.HasLong("--theirs") || git.HasLong("--pathspec-from-file")
            || git.Arguments.Any(a => a is "--" or "." or "./" or ":/" or "*") ? RiskKind.Discard
        : git.HasShort('B') ? RiskKind.History
        : null;
}
