namespace Maestro.Runtime.Runs;

/// <summary>In which steps the process died, projected from the journal. Not thread-safe.</summary>
/// <remarks>What was under way is suspected, innermost first: an attempt rather than its task. A step that came to an end afterwards is not any more.</remarks>
internal sealed class Crashes
{
    /// <summary>How often in a row the process may die in one step before that is not tried again.</summary>
    public const int TooOften = 3;

    private static readonly string[][] InnermostFirst = [["agent", "gate", "decision"], ["recovery"], ["phase"]];

    private readonly Dictionary<string, string> underWay = [];
    private readonly Dictionary<string, int> deaths = [];

    /// <summary>A step has started.</summary>
    public void Started(string kind, string key) => underWay[key] = kind;

    /// <summary>A step came to an end, good or bad.</summary>
    public void Ended(string key)
    {
        underWay.Remove(key);
        deaths.Remove(key);
    }

    /// <summary>The process died.</summary>
    public void Died()
    {
        var suspects = InnermostFirst.Select(kinds => underWay.Where(step => kinds.Contains(step.Value)).Select(step => step.Key).ToList()).FirstOrDefault(keys => keys.Count > 0) ?? [];
        foreach (var key in suspects)
            deaths[key] = In(key) + 1;
        underWay.Clear();
    }

    /// <summary>How often in a row it died in a step.</summary>
    public int In(string key) => deaths.GetValueOrDefault(key);
}
