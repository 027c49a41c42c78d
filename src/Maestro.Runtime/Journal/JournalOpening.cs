namespace Maestro.Runtime.Journal;

/// <summary>What came of opening a journal.</summary>
/// <param name="Journal">The journal, to be disposed; null when there is a problem.</param>
/// <param name="Records">Everything in it from where its reading began, also the <c>repaired</c> record that opening may have added; up to the problem, if there is one.</param>
/// <param name="Problem">Why it was not opened, or null.</param>
internal sealed record JournalOpening(RunJournal? Journal, IReadOnlyList<JournalRecord> Records, JournalProblem? Problem);
