namespace Maestro;

/// <summary>Starts programs under supervision: own scope, bounded output, time limit, nothing left behind.</summary>
public interface IProcesses
{
    /// <summary>Runs a program to its end and ends everything it started.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Stops the whole scope: INT, then TERM, then KILL.</param>
    /// <returns>How it ended; a program that is not there is a result, not an exception.</returns>
    Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken);
}
