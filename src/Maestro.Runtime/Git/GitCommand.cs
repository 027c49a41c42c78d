using NLog;

namespace Maestro.Runtime.Git;

/// <summary>Runs the git command line in one folder, scrubbed and supervised.</summary>
/// <param name="processes">The supervisor.</param>
/// <param name="folder">The working directory.</param>
/// <param name="log">Where commands are logged; null for nowhere.</param>
/// <param name="variables">Variables beyond <see cref="GitEnvironment"/>.</param>
internal sealed class GitCommand(IProcesses processes, string folder, Logger? log = null, IReadOnlyDictionary<string, string?>? variables = null)
{
    // Lists of paths must arrive whole.
    private const int KeepBytes = 256 * 1024 * 1024;

    /// <summary>Runs git and returns its result, whatever it is.</summary>
    public async Task<ProcessResult> TryAsync(IReadOnlyList<string> arguments, string? input = null, CancellationToken ct = default)
    {
        var environment = new Dictionary<string, string?>(GitEnvironment.Variables);
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
            environment[name] = value;
        var result = await processes.RunAsync(new()
        {
            Program = "git",
            Arguments = [.. GitEnvironment.Options, .. arguments],
            WorkingDirectory = folder,
            Environment = environment,
            Input = input,
            KeepBytes = KeepBytes,
        }, ct);
        log?.Debug("git {Arguments} -> {ExitCode} in {Milliseconds} ms", string.Join(' ', arguments), result.ExitCode, (long)result.Duration.TotalMilliseconds);
        return result;
    }

    /// <summary>Runs git and returns its output without the last line end.</summary>
    /// <exception cref="GitException">It failed.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> arguments, string? input = null, CancellationToken ct = default)
    {
        var result = await TryAsync(arguments, input, ct);
        return result.Succeeded ? result.Output.TrimEnd('\n', '\r') : throw new GitException(Name(arguments), result.Error.Trim());
    }

    /// <summary>The same folder with further variables.</summary>
    public GitCommand With(IReadOnlyDictionary<string, string?> more) => new(processes, folder, log, more);

    // The command after settings: 'update-ref' of '-c core.logAllRefUpdates=false update-ref'.
    private static string Name(IReadOnlyList<string> arguments)
    {
        var at = 0;
        while (at < arguments.Count - 1 && arguments[at].StartsWith('-'))
            at += arguments[at] is "-c" or "-C" or "--work-tree" or "--git-dir" ? 2 : 1;
        return arguments[Math.Min(at, arguments.Count - 1)];
    }
}
