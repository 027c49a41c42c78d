namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Starts an agent's programs under the eyes of its watch.</summary>
/// <param name="within">Starts them.</param>
/// <param name="watch">Watches.</param>
internal sealed class WatchedProcesses(IProcesses within, StuckWatch watch) : IProcesses
{
    // What nobody reads by lines is not gathered into long ones either.
    private const int LineBytes = 64 * 1024;

    /// <inheritdoc/>
    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        var witness = new Witness(watch, command.Listener);
        try
        {
            return await within.RunAsync(
                command with
                {
                    Listener = witness,
                    KeepInputOpen = command.KeepInputOpen && command.Listener is not null,
                    MaxLineBytes = command.Listener is null ? LineBytes : command.MaxLineBytes,
                    IdleTimeout = command.IdleTimeout is { } idle && watch.Minds(idle) ? null : command.IdleTimeout,
                },
                cancellationToken);
        }
        finally
        {
            watch.Ended(witness);
        }
    }
}
