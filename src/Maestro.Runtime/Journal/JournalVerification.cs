namespace Maestro.Runtime.Journal;

/// <summary>What verifying a journal found.</summary>
/// <param name="Records">Records that verify, counted from the first.</param>
/// <param name="Head">Hash of the last of them; 64 zeros when there is none.</param>
/// <param name="Torn">An unfinished last line, or null. Normal while a writer lives; after a crash, opening the journal repairs it.</param>
/// <param name="Problem">The first thing wrong, or null.</param>
internal sealed record JournalVerification(long Records, string Head, TornTail? Torn, JournalProblem? Problem)
{
    /// <summary>Whether every byte is accounted for.</summary>
    internal bool IsIntact => Torn is null && Problem is null;
}
