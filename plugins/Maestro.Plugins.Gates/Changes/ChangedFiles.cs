namespace Maestro.Plugins.Gates.Changes;

/// <summary>What a workspace holds that a commit does not, line by line.</summary>
internal sealed class ChangedFiles(IProcesses processes)
{
    private const int MostBytes = 64 * 1024 * 1024;

    // Nothing that the repository's own configuration names is started to make the diff.
    private static readonly string[] Git = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.hooksPath=/dev/null"];

    /// <summary>Changed lines by file; an empty set of lines stands for all of them. Null, and why, when git cannot tell.</summary>
    public async Task<(IReadOnlyDictionary<string, IReadOnlySet<int>>? Lines, string? Problem)> SinceAsync(string commit, string root, CancellationToken cancellationToken)
    {
        var diff = await RunAsync(root, ["diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-prefix", "--no-renames", "--diff-filter=d", commit, "--"], cancellationToken);
        if (Problem(diff) is { } problem)
            return (null, problem);
        var untracked = await RunAsync(root, ["ls-files", "--others", "--exclude-standard", "-z"], cancellationToken);
        if (Problem(untracked) is { } unlisted)
            return (null, unlisted);

        var lines = ChangedLines.Read(diff.Output).Where(c => c.Value.Count > 0).ToDictionary(c => c.Key, c => (IReadOnlySet<int>)c.Value, StringComparer.Ordinal);
        foreach (var file in untracked.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            lines[file] = new HashSet<int>();
        return (lines, null);
    }

    private Task<ProcessResult> RunAsync(string root, string[] arguments, CancellationToken cancellationToken) => processes.RunAsync(
        new() { Program = "git", Arguments = [.. Git, .. arguments], WorkingDirectory = root, KeepBytes = MostBytes, Timeout = TimeSpan.FromMinutes(5) }, cancellationToken);

    private static string? Problem(ProcessResult result) =>
        !result.Succeeded ? $"git could not tell what changed: {result.Error.Trim().Split('\n')[0]}"
        : result.OutputDropped > 0 ? $"more changed than can be read: {result.OutputDropped} bytes of the diff were dropped"
        : null;
}
