namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>A table of what lines may say: a reason, two colons, and a pattern that matches in linear time. First that matches is told.</summary>
internal sealed class LineRules
{
    private readonly (string Reason, LinePattern Pattern)[] rules;

    /// <summary>Reads a table.</summary>
    /// <param name="table">One rule a line.</param>
    public LineRules(string table) => rules =
    [
        .. table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(" :: ", 2)).Select(row => (row[0], new LinePattern(row[1], ignoreCase: true))),
    ];

    /// <summary>The patterns.</summary>
    public IEnumerable<LinePattern> Patterns => rules.Select(rule => rule.Pattern);

    /// <summary>What the line says; null when it is none of the table's.</summary>
    public string? Tell(string line)
    {
        foreach (var (reason, pattern) in rules)
            if (pattern.IsMatch(line))
                return reason;
        return null;
    }
}
