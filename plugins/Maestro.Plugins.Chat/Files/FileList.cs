namespace Maestro.Plugins.Chat.Files;

/// <summary>The files of a workspace that are somebody's work: what git tracks or would track, or all of them where it cannot tell.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="processes">Starts git.</param>
internal sealed class FileList(Workspace workspace, IProcesses processes)
{
    private const int Most = 100_000;

    private static readonly EnumerationOptions Files = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Their paths below the root, in order.</summary>
    /// <param name="below">The folder they are in, relative to the root; empty for all.</param>
    /// <param name="ct">Ends the listing.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(string below, CancellationToken ct)
    {
        var prefix = below is "" or "." ? "" : below.TrimEnd('/') + "/";
        var found = (await TrackedAsync(ct) ?? Walked()).Where(path => path.StartsWith(prefix, StringComparison.Ordinal));
        return [.. found.Order(StringComparer.Ordinal).Take(Most)];
    }

    private async Task<IEnumerable<string>?> TrackedAsync(CancellationToken ct)
    {
        if (!Path.Exists(Path.Combine(workspace.Root, ".git")))
            return null;
        var git = await processes.RunAsync(
            new()
            {
                Program = "git",
                // What the workspace's own settings would have it start is nothing that listing needs.
                Arguments = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
                WorkingDirectory = workspace.Root,
                KeepBytes = 16 * 1024 * 1024,
                Timeout = Patience,
            },
            ct);
        return git is { Succeeded: true, OutputDropped: 0 }
            ? git.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Path.Combine(workspace.Root, path)))
            : null;
    }

    private IEnumerable<string> Walked() =>
        Directory.EnumerateFiles(workspace.Root, "*", Files).Select(path => Path.GetRelativePath(workspace.Root, path).Replace('\\', '/'))
            .Where(path => workspace.Find(path).Problem is null);
}
