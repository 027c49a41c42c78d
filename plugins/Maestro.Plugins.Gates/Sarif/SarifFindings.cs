namespace Maestro.Plugins.Gates.Sarif;

/// <summary>What SARIF files say together.</summary>
internal sealed class SarifFindings
{
    // More are counted, and not kept.
    private const int Most = 1000;

    private readonly HashSet<(SarifLevel, GateFinding)> seen = [];
    private readonly List<(SarifLevel Level, GateFinding Finding)> kept = [];
    private readonly Dictionary<SarifLevel, int> counts = [];

    public int Files { get; set; }

    public int Suppressed { get; set; }

    public int Baseline { get; set; }

    public bool Incomplete { get; set; }

    public List<string> Troubles { get; } = [];

    /// <summary>Takes one in, unless the same was there before: projects that are built twice report twice.</summary>
    public void Add(SarifLevel level, GateFinding finding)
    {
        // A rule that was kept is nothing that was found.
        if (level == SarifLevel.None)
            return;
        if (kept.Count < Most && !seen.Add((level, finding)))
            return;
        counts[level] = Count(level) + 1;
        if (kept.Count < Most)
            kept.Add((level, finding));
    }

    public int Count(SarifLevel level) => counts.GetValueOrDefault(level);

    public int CountFrom(SarifLevel least) => counts.Where(c => c.Key >= least).Sum(c => c.Value);

    /// <summary>Those of a level and above, the gravest first.</summary>
    public IEnumerable<GateFinding> From(SarifLevel least) => kept.Where(k => k.Level >= least).OrderByDescending(k => k.Level).Select(k => k.Finding);
}
