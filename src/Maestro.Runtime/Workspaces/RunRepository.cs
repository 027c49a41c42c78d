using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces;

/// <summary>
/// A bare repository of the run's own, in which the commits to be delivered are built with the user's line-end settings. It borrows the
/// user's objects and is read by workspaces; nothing in the user's repository points at it.
/// </summary>
internal sealed class RunRepository : IDisposable
{
    private const string Nothing = "0000000000000000000000000000000000000000";

    private readonly GitCommand git;
    private readonly RepositoryInfo user;
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? indexed;

    private RunRepository(GitCommand git, RepositoryInfo user, string path) => (this.git, this.user, Path) = (git, user, path);

    /// <summary>Its git directory.</summary>
    public string Path { get; }

    /// <summary>Opens it, making it at first use.</summary>
    public static async Task<RunRepository> OpenAsync(Func<string, GitCommand> git, RepositoryInfo user, string path, CancellationToken ct)
    {
        var repository = new RunRepository(git(path), user, path);
        if (!Presence.Of(System.IO.Path.Combine(path, "maestro-ready")))
            await repository.CreateAsync(git, ct);
        // A killed git leaves its index locked; the index is only a cache here.
        foreach (var file in new[] { "index", "index.lock" })
            File.Delete(System.IO.Path.Combine(path, file));
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(path, "refs"), "*.lock", SearchOption.AllDirectories))
            File.Delete(file);
        return repository;
    }

    /// <summary>Checks a commit out into an empty folder, with the user's line-end settings.</summary>
    public async Task CheckOutAsync(string commit, string folder, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await IndexAsync(commit, ct);
            await git.RunAsync(["--work-tree", folder, "checkout-index", "--all", "--force", "--quiet"], ct: ct);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Commits what a working tree holds at some paths, on top of a commit.</summary>
    /// <param name="parent">The commit below.</param>
    /// <param name="workTree">Where the files lie.</param>
    /// <param name="items">Paths that are new or different, as the vault knows them.</param>
    /// <param name="deleted">Paths that are gone.</param>
    /// <param name="message">The commit message.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The new commit.</returns>
    public async Task<string> CommitAsync(
        string parent, string workTree, IReadOnlyList<TreeItem> items, IReadOnlyList<string> deleted, string message, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await IndexAsync(parent, ct);
            indexed = null;
            // Deletions first: a file may have become a folder.
            await git.RunAsync(["update-index", "-z", "--index-info"], string.Concat(deleted.Select(path => $"0 {Nothing}\t{path}\0")), ct);
            // What 'git add' does, line ends as the user's settings and the file's own past have them. Ends in NUL: any name passes.
            await git.RunAsync(
                ["-C", workTree, "--work-tree", workTree, "--git-dir", Path, "update-index", "-z", "--add", "--replace", "--stdin"],
                string.Concat(items.Select(item => item.Path + "\0")), ct);
            var tree = await git.RunAsync(["write-tree"], ct: ct);
            var commit = await git.With(Identity()).RunAsync(["commit-tree", tree, "-p", parent, "-F", "-"], message, ct);
            indexed = commit;
            return commit;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Writes a <c>.git</c> for a workspace: detached at a commit, borrowing objects, with nothing in it that runs.</summary>
    public async Task WriteGitDirectoryAsync(string commit, string folder, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await IndexAsync(commit, ct);
            Directory.CreateDirectory(System.IO.Path.Combine(folder, "objects", "info"));
            Directory.CreateDirectory(System.IO.Path.Combine(folder, "refs", "heads"));
            File.WriteAllText(System.IO.Path.Combine(folder, "HEAD"), commit + "\n");
            File.WriteAllText(System.IO.Path.Combine(folder, "objects", "info", "alternates"), System.IO.Path.Combine(Path, "objects") + "\n");
            foreach (var file in new[] { "config.workspace", "index", "shallow" })
                if (File.Exists(System.IO.Path.Combine(Path, file)))
                    File.Copy(System.IO.Path.Combine(Path, file), System.IO.Path.Combine(folder, file.Split('.')[0]), overwrite: true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Names the commit that is to be delivered, so that it can be fetched.</summary>
    /// <returns>The ref to fetch.</returns>
    public async Task<string> PublishAsync(string commit, CancellationToken ct)
    {
        await git.RunAsync(["update-ref", "refs/heads/result", commit], ct: ct);
        return "refs/heads/result";
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task CreateAsync(Func<string, GitCommand> git, CancellationToken ct)
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        Directory.CreateDirectory(Path);
        await git(Path).RunAsync(["init", "--bare", "--quiet", "--template=", "."], ct: ct);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "objects", "info"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "info"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, "objects", "info", "alternates"), System.IO.Path.Combine(user.CommonDir, "objects") + "\n", ct);
        foreach (var file in new[] { "shallow", "info/exclude", "info/attributes" })
            if (File.Exists(System.IO.Path.Combine(user.CommonDir, file)))
                File.Copy(System.IO.Path.Combine(user.CommonDir, file), System.IO.Path.Combine(Path, file), overwrite: true);
        var settings = await SettingsAsync(git(user.Root), ct);
        foreach (var (key, value) in settings)
            await git(Path).RunAsync(["config", key, value], ct: ct);
        foreach (var (key, name, file) in new[] { ("core.attributesFile", "own-attributes", user.Rules.Attributes), ("core.excludesFile", "own-excludes", user.Rules.Excludes) })
        {
            // As it is now: a run that is taken up again later must find the same rules.
            var copy = System.IO.Path.Combine(Path, name);
            await File.WriteAllBytesAsync(copy, File.Exists(file) ? await File.ReadAllBytesAsync(file, ct) : [], ct);
            await git(Path).RunAsync(["config", key, copy], ct: ct);
        }
        var config = string.Concat(settings.Select(s => $"\t{s.Key["core.".Length..]} = {s.Value}\n"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, "config.workspace"),
            $"[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tlogallrefupdates = true\n{config}[user]\n\tname = {Quoted(user.AuthorName)}\n\temail = {Quoted(user.AuthorEmail)}\n", ct);
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, "maestro-ready"), "", ct);
    }

    // Whatever file they stand in: line ends are set for all of a user's repositories more often than for one.
    private static async Task<List<(string Key, string Value)>> SettingsAsync(GitCommand git, CancellationToken ct)
    {
        var found = await git.With(GitEnvironment.Own).TryAsync(["config", "-z", "--get-regexp", "^core\\.(autocrlf|eol|filemode|symlinks|ignorecase|precomposeunicode)$"], ct: ct);
        // A key without a value is one that is true. Of two, the later holds.
        return [.. found.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\n', 2))
            .Select(entry => (entry[0], entry.Length == 2 ? entry[1] : "true"))];
    }

    private async Task IndexAsync(string commit, CancellationToken ct)
    {
        if (indexed == commit)
            return;
        await git.RunAsync(["read-tree", commit], ct: ct);
        indexed = commit;
    }

    private Dictionary<string, string?> Identity() => new()
    {
        ["GIT_AUTHOR_NAME"] = user.AuthorName,
        ["GIT_AUTHOR_EMAIL"] = user.AuthorEmail,
        ["GIT_COMMITTER_NAME"] = user.AuthorName,
        ["GIT_COMMITTER_EMAIL"] = user.AuthorEmail,
    };

    private static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
