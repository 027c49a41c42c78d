using NLog;

namespace Maestro.Runtime.Processes;

/// <summary>Says in the operational log what is started and how it ended. For agents, gates and fixers; git is logged where it is asked.</summary>
/// <param name="within">Starts it.</param>
/// <param name="log">The log.</param>
internal sealed class LoggedProcesses(IProcesses within, Logger log) : IProcesses
{
    /// <inheritdoc/>
    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        if (!log.IsDebugEnabled)
            return await within.RunAsync(command, cancellationToken);
        var line = string.Join(' ', [command.Program, .. command.Arguments]);
        log.Debug("starts {Command} in {Folder}", line, command.WorkingDirectory);
        var result = await within.RunAsync(command, cancellationToken);
        log.Debug(
            "{Command} ended: {End}, exit code {ExitCode}, after {Milliseconds} ms, {Survivors} left behind and ended",
            line, result.End, result.ExitCode, (long)result.Duration.TotalMilliseconds, result.Survivors);
        return result;
    }
}
