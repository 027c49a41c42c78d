using Maestro.Runtime.Git;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>The files of a working tree as they are now: what git tracks, and what it would if it were added.</summary>
internal sealed class FolderSourceTree : ISourceTree
{
    private readonly string root;

    private FolderSourceTree(string root, string id, IReadOnlyList<string> paths) => (this.root, Id, Paths) = (root, id, paths);

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Lists a working tree.</summary>
    /// <param name="processes">Starts git.</param>
    /// <param name="root">Its root folder.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="GitException">It is not in a repository that git can read.</exception>
    public static async Task<FolderSourceTree> OpenAsync(IProcesses processes, string root, CancellationToken ct)
    {
        var files = await ListAsync(processes, root, [], ct);
        return new(root, TreeName.Of(files), [.. files.Where(item => item.Mode != TreeItemMode.Link).Select(item => item.Path).Order(StringComparer.Ordinal)]);
    }

    /// <summary>One file's bytes, without listing the others; null where it would be none of <see cref="Paths"/>.</summary>
    /// <param name="processes">Starts git.</param>
    /// <param name="root">The working tree's root folder.</param>
    /// <param name="path">Relative to it.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="GitException">It is not in a repository that git can read.</exception>
    /// <exception cref="IOException">It may not be read.</exception>
    public static async Task<byte[]?> FindAsync(IProcesses processes, string root, string path, CancellationToken ct) =>
        (await ListAsync(processes, root, ["--", path], ct)).Exists(item => item.Path == path && item.Mode != TreeItemMode.Link) ? Read(root, path) : null;

    /// <inheritdoc/>
    public long Length(string path) => Guarded(root, path, full => new FileInfo(full).Length);

    /// <inheritdoc/>
    public byte[] Read(string path) => Read(root, path);

    private static byte[] Read(string root, string path) => Guarded(root, path, File.ReadAllBytes);

    private static async Task<List<TreeItem>> ListAsync(IProcesses processes, string root, IReadOnlyList<string> only, CancellationToken ct)
    {
        var git = new GitCommand(processes, root);
        var known = StagedFiles.Read(await git.RunAsync(["--literal-pathspecs", "ls-files", "-s", "-z", .. only], ct: ct));
        // Whose content on disk the index does not know, or not any more.
        // What the user ignores everywhere stands in their own settings.
        var unknown = (await git.With(GitEnvironment.Own).RunAsync(["--literal-pathspecs", "ls-files", "-m", "-o", "--exclude-standard", "-z", .. only], ct: ct)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in unknown.Distinct())
            if (OnDisk(root, path) is { } item)
                known[path] = item;
            else
                known.Remove(path);
        return [.. known.Values.Where(item => item.Mode != TreeItemMode.Folder)];
    }

    // Null for what is gone, and for what no tree can hold.
    private static TreeItem? OnDisk(string root, string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (file.LinkTarget is { } target)
            return new(path, ObjectName.Of("blob", System.Text.Encoding.UTF8.GetBytes(target)), TreeItemMode.Link);
        if (!file.Exists)
            return null;
        try
        {
            using var content = file.OpenRead();
            var executable = !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
            return new(path, ObjectName.OfBlob(content), executable ? TreeItemMode.Executable : TreeItemMode.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is named as unread when it is asked for.
            return new(path, ObjectName.Of("blob", []), TreeItemMode.File);
        }
    }

    private static T Guarded<T>(string root, string path, Func<string, T> read)
    {
        var full = Path.Combine(root, path);
        try
        {
            // What became a link since it was listed may lead anywhere.
            return new FileInfo(full).LinkTarget is null ? read(full) : throw new IOException($"'{path}' is a link");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
