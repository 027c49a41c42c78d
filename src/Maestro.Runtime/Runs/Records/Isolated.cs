using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Tasks were taken out of the result so that a check holds again. This one record moves the head.</summary>
/// <param name="Head">Where the head is now.</param>
/// <param name="Taken">Ids of the tasks that are no longer in it, the one to blame first.</param>
/// <param name="Kept">The heads of those that came after it and are laid anew, by their ids.</param>
/// <param name="Why">What holds without them and did not with them, in a sentence.</param>
internal sealed record Isolated(Head Head, IReadOnlyList<string> Taken, IReadOnlyDictionary<string, Head> Kept, string Why)
{
    /// <summary>What sort of failure it was.</summary>
    public FailureKind Kind { get; init; }
}
