using Maestro.Runtime.Processes;

namespace Maestro.Testing.Services;

/// <summary>The runtime's own supervisor: programs really run, and what they leave behind is really ended.</summary>
internal sealed class RecordedProcesses(RunLog log) : IProcesses
{
    private readonly ProcessSupervisor supervisor = new(new());

    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        var result = await supervisor.RunAsync(command, cancellationToken);
        log.Record(new ProcessEnded(command, result));
        return result;
    }
}
