using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>
/// Which untracked paths of a working tree git would ignore. Asked through a git directory of ours: the one inside the working tree may have
/// been written by an agent and is never opened.
/// </summary>
internal sealed class IgnoreRules : IDisposable
{
    private readonly Repository repository;
    private readonly Lock gate = new();

    /// <summary>Opens the rules.</summary>
    /// <param name="gitDir">A trusted bare git directory.</param>
    /// <param name="workTree">The working tree whose <c>.gitignore</c> files hold.</param>
    public IgnoreRules(string gitDir, string workTree) =>
        repository = new(gitDir, new RepositoryOptions { WorkingDirectoryPath = workTree, IndexPath = Path.Combine(gitDir, "ignore-index") });

    /// <summary>Whether git would ignore it.</summary>
    /// <param name="path">Relative, with forward slashes; a folder ends in one.</param>
    public bool IsIgnored(string path)
    {
        lock (gate)
            return repository.Ignore.IsPathIgnored(path);
    }

    /// <inheritdoc/>
    public void Dispose() => repository.Dispose();
}
