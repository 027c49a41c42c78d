using System.Globalization;
using System.Text;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>
/// Stands between an agent and the supervisor for one attempt, and keeps what the agent's programs wrote: for each its command line, its
/// output, its errors and how it ended. As much is kept as the supervisor keeps: head and tail of each stream.
/// </summary>
/// <param name="within">Starts the programs.</param>
internal sealed class Transcript(IProcesses within) : IProcesses
{
    private readonly StringBuilder text = new();
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        var result = await within.RunAsync(command, cancellationToken);
        lock (gate)
            text.Append(Entry(command, result));
        return result;
    }

    /// <summary>All of it so far; empty when no program has ended.</summary>
    public override string ToString()
    {
        lock (gate)
            return text.ToString();
    }

    private static string Entry(ProcessCommand command, ProcessResult result) => string.Create(CultureInfo.InvariantCulture,
        $"$ {command.Program} {string.Join(' ', command.Arguments)}\n{Whole(result.Output)}{(result.Error.Length > 0 ? $"--- standard error\n{Whole(result.Error)}" : "")}--- {Ended(result)} after {(long)result.Duration.TotalMilliseconds} ms\n\n");

    private static string Whole(string output) => output.Length == 0 || output.EndsWith('\n') ? output : output + "\n";

    private static string Ended(ProcessResult result) => result.End switch
    {
        ProcessEnd.NotStarted => "not started",
        ProcessEnd.TimedOut => "stopped: it took too long,",
        ProcessEnd.Idle => "stopped: it was silent,",
        ProcessEnd.Stopped => "stopped by its driver,",
        _ => $"exit code {result.ExitCode}",
    };
}
