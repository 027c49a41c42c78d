namespace Maestro.Tests;

/// <summary>Gives one result, for ends that a real process reaches only by waiting.</summary>
internal sealed class FixedProcesses(ProcessResult result) : IProcesses
{
    public ProcessCommand? Last { get; private set; }

    public Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        Last = command;
        return Task.FromResult(result);
    }
}
