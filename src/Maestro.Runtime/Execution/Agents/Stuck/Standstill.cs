namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Sees many actions without a change of the workspace, unless most of them were new, as when it reads itself into the code.</summary>
/// <param name="most">How many are too many; 0 for any number.</param>
internal sealed class Standstill(int most)
{
    private readonly HashSet<ulong> known = [];
    private readonly HashSet<ulong> fresh = [];
    private WorkspaceLook? before;
    private int count;

    /// <summary>An action ended.</summary>
    /// <param name="action">The action.</param>
    /// <param name="look">Looks at the workspace; it is asked seldom.</param>
    public StuckSign? Add(SteadyAction action, Func<WorkspaceLook> look)
    {
        if (most == 0)
            return null;
        before ??= look();
        count++;
        if (known.Add(action.Key))
            fresh.Add(action.Key);
        if (count < most)
            return null;
        var now = look();
        var stands = now == before && fresh.Count * 2 <= count;
        (var did, var anew, count, before) = (count, fresh.Count, 0, now);
        fresh.Clear();
        return stands ? new(StuckPattern.NoChange, $"did {did} things without a change of its workspace, and only {anew} of them were new") : null;
    }
}
