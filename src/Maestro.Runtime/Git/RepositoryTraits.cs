namespace Maestro.Runtime.Git;

/// <summary>What is out of the ordinary about a supported repository, by the names of docs/repository-shapes.md.</summary>
internal static class RepositoryTraits
{
    /// <summary>The names; <c>clean</c> when there is nothing to name.</summary>
    public static IReadOnlyList<string> Of(RepositoryInfo repository)
    {
        bool Has(string folder, string name) => Path.Exists(Path.Combine(folder, name));
        (bool Is, string Name)[] traits =
        [
            (repository.Dirty, "changes that are not committed"),
            (repository.Branch is null, "detached HEAD"),
            (repository.GitDir != repository.CommonDir, "linked worktree"),
            (Has(repository.GitDir, "MERGE_HEAD"), "merge under way"),
            (Has(repository.GitDir, "rebase-merge") || Has(repository.GitDir, "rebase-apply"), "rebase under way"),
            (Has(repository.GitDir, "CHERRY_PICK_HEAD"), "cherry-pick under way"),
            (Has(repository.GitDir, "REVERT_HEAD"), "revert under way"),
            (Has(repository.GitDir, "BISECT_LOG"), "bisecting"),
            (Has(repository.CommonDir, "shallow"), "shallow clone"),
            (Has(repository.CommonDir, "objects/info/alternates"), "alternates"),
            (Has(repository.GitDir, "index.lock"), "stale index.lock"),
        ];
        var named = traits.Where(trait => trait.Is).Select(trait => trait.Name).ToList();
        return named.Count > 0 ? named : ["clean"];
    }
}
