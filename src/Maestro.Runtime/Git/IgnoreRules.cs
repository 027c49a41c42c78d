using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>
/// Which untracked paths of a working tree git would ignore. Asked through a git directory of ours: the one inside the working tree may have
/// been written by an agent and is never opened.
/// </summary>
internal sealed class IgnoreRules : IDisposable
{
    private readonly Repository? repository;
    private readonly Lock gate = new();

    /// <summary>Opens the rules.</summary>
    /// <param name="gitDir">A trusted bare git directory.</param>
    /// <param name="workTree">The working tree whose <c>.gitignore</c> files hold.</param>
    public IgnoreRules(string gitDir, string workTree) =>
        repository = new(gitDir, new RepositoryOptions { WorkingDirectoryPath = workTree, IndexPath = Path.Combine(gitDir, "ignore-index") });

    private IgnoreRules()
    {
    }

    /// <summary>Nothing is ignored: for folders that hold what was kept, and what a person put there.</summary>
    public static IgnoreRules None { get; } = new();

    /// <summary>Whether nothing is ignored for now: in a fresh checkout everything is content, also what is tracked although a rule ignores it.</summary>
    public bool Suspended { get; set; }

    /// <summary>Whether git would ignore it.</summary>
    /// <param name="path">Relative, with forward slashes; a folder ends in one.</param>
    public bool IsIgnored(string path)
    {
        if (repository is null || Suspended)
            return false;
        lock (gate)
            return repository.Ignore.IsPathIgnored(path);
    }

    /// <inheritdoc/>
    public void Dispose() => repository?.Dispose();
}
