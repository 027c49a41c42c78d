using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs;

/// <summary>A run as its journal tells it.</summary>
/// <param name="Directory">Where it keeps things.</param>
/// <param name="Memory">The journal, projected.</param>
/// <param name="KeptRecords">What of the journal is asked for again record by record: checkpoints, risks, restores, what was prepared for delivery, ends. The rest is in the memory.</param>
/// <param name="Position">How far it was read; from there an opening for writing may go on.</param>
/// <param name="Problem">Why the journal cannot be read; null when it can.</param>
/// <param name="Alive">Whether a process is carrying it out right now.</param>
internal sealed record ArchivedRun(
    RunDirectory Directory, RunMemory Memory, IReadOnlyList<JournalRecord> KeptRecords, WalkPosition Position, JournalProblem? Problem, bool Alive)
{
    /// <summary>Whether it did not come to its end.</summary>
    public bool CanBeTakenUp => Memory.Finished is null or { Verdict.State: RunState.Cancelled or RunState.NeedsHuman };

    /// <summary>How it stands.</summary>
    public RunState State => Memory.Finished?.Verdict.State
        ?? (!Alive ? RunState.Interrupted : Memory.Phase?.StartsWith("phase/planning", StringComparison.Ordinal) == true ? RunState.Planning : RunState.Running);

    /// <summary>The same as a word: <c>needs-human</c>.</summary>
    public string StateWord => JsonNamingPolicy.KebabCaseLower.ConvertName(State.ToString());
}
