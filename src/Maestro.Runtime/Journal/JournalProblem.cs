namespace Maestro.Runtime.Journal;

/// <summary>What is wrong with a journal, and where.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="File">The file's path, or the journal's folder.</param>
/// <param name="Line">The line in it, from 1; 0 when it is the file as a whole.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
internal sealed record JournalProblem(JournalProblemKind Kind, string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}
