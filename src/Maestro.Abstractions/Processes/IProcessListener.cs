namespace Maestro;

/// <summary>Hears what a program writes to standard output, line by line and as it comes, and may answer.</summary>
/// <remarks>
/// The supervisor calls it, one line at a time and in order, on a thread that meanwhile does nothing else for that program: while a line is
/// heard, the program's pipe fills and the program waits. So it returns soon and does not block. What it throws ends the program and all it
/// started, and is then thrown by <see cref="IProcesses.RunAsync"/>.
/// </remarks>
public interface IProcessListener
{
    /// <summary>The program wrote a line.</summary>
    /// <param name="line">The line; secrets are redacted as they are in the result.</param>
    /// <param name="program">The program. To be used during this call only; once the program has ended, what is asked of it does nothing.</param>
    void Heard(ProcessLine line, IRunningProgram program);
}
