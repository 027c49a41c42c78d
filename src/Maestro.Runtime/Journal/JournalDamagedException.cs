namespace Maestro.Runtime.Journal;

/// <summary>Thrown while reading on from a record that does not verify: whatever follows cannot be trusted.</summary>
/// <param name="problem">What is wrong and where.</param>
internal sealed class JournalDamagedException(JournalProblem problem) : Exception(problem.ToString())
{
    /// <summary>What is wrong and where.</summary>
    internal JournalProblem Problem { get; } = problem;
}
