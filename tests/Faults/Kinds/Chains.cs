using Faults.Tracing;

namespace Faults.Kinds;

/// <summary>Kills in a row: the operation is killed, what takes it up is killed, and what takes that up.</summary>
internal static class Chains
{
    // A process that comes to its end first ends the row.
    private const int Kills = 4;

    // About as many as there are, so that most kills hit.
    private const int Changes = 200, Operations = 1500;

    private static readonly FaultKind Any = new("any", "kill -9 before anything at all", _ => true, Blow.Kill);
    private static readonly FaultKind Change = FaultKind.All.Single(kind => kind.Name == "kill");

    /// <summary>Draws one: mostly before changes, sometimes before anything.</summary>
    internal static IEnumerable<IWatcher> Draw(Random random) =>
        [.. Enumerable.Range(0, Kills).Select(_ => random.Next(4) == 0 ? new StrikeAt(Any, random.Next(1, Operations)) : new StrikeAt(Change, random.Next(1, Changes)))];
}
