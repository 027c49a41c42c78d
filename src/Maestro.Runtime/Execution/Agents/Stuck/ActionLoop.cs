using System.Globalization;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Sees the same action, or up to three in turn, again and again with equal results.</summary>
/// <param name="repeats">How often in a row is too often; 0 for never.</param>
internal sealed class ActionLoop(int repeats)
{
    private const int Longest = 3;

    private readonly Cycle cycle = new(Longest);
    private readonly SteadyAction[] last = new SteadyAction[Longest];
    private int count;

    /// <summary>How often what was done last stands there in a row.</summary>
    public int Rounds { get; private set; }

    /// <summary>An action ended.</summary>
    public StuckSign? Add(SteadyAction action)
    {
        last[count++ % Longest] = action;
        (var period, Rounds) = cycle.Add(action.Key);
        if (repeats == 0 || Rounds < repeats)
            return null;
        // The same set, whichever of them it was seen at.
        var part = Enumerable.Range(count - period, period).Select(i => last[i % Longest]).OrderBy(a => a.Key).ToList();
        return new(
            StuckPattern.Repeats,
            period == 1
                ? $"did the same {Rounds} times with the same result: {action.Shown}"
                : $"did the same {period} things in turn {Rounds} times with the same results: {string.Join("; ", part.Select(a => a.Shown))}",
            string.Join('|', part.Select(a => a.Key.ToString("x16", CultureInfo.InvariantCulture))));
    }

    /// <summary>Something moved meanwhile: what was repeated until now is not held against it.</summary>
    public void Forgive()
    {
        cycle.Forget();
        Rounds = 0;
    }
}
