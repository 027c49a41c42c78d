using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>In which steps the process died, and which extensions ended it, projected from the journal. Not thread-safe.</summary>
/// <remarks>What was under way is suspected, innermost first: an attempt rather than its task. A step that came to an end afterwards is not any more.</remarks>
internal sealed class Crashes
{
    /// <summary>How often in a row the process may die in one step before that is not tried again.</summary>
    public const int TooOften = 3;

    /// <summary>How often an extension may end the process before it is not used again.</summary>
    public const int TooOftenByExtension = 2;

    private static readonly string[][] InnermostFirst = [["agent", "gate", "decision"], ["recovery"], ["phase"]];

    private readonly Dictionary<string, string> underWay = [];
    private readonly Dictionary<string, int> deaths = [];
    private readonly List<ExtensionCrash> proven = [];

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
        foreach (var key in UnderWay)
            deaths[key] = In(key) + 1;
        underWay.Clear();
        Latest = [];
    }

    /// <summary>An extension was seen to end the process.</summary>
    public void By(ExtensionCrash crash)
    {
        proven.Add(crash);
        Latest = [.. Latest, crash];
    }

    /// <summary>What ended the latest process, as far as its own stack told.</summary>
    public IReadOnlyList<ExtensionCrash> Latest { get; private set; } = [];

    /// <summary>The innermost steps that have started and not ended.</summary>
    public IReadOnlyList<string> UnderWay =>
        InnermostFirst.Select(kinds => underWay.Where(step => kinds.Contains(step.Value)).Select(step => step.Key).ToList()).FirstOrDefault(keys => keys.Count > 0) ?? [];

    /// <summary>How a build of an extension ended the process, each time.</summary>
    public IReadOnlyList<ExtensionCrash> Of(string extension, Guid build) => [.. proven.Where(crash => crash.Extension == extension && crash.Build == build)];

    /// <summary>How often in a row it died in a step.</summary>
    public int In(string key) => deaths.GetValueOrDefault(key);
}
