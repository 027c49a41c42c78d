namespace Maestro.Plugins.Gates.Coverage;

/// <summary>Coverage of what changed: of the changed lines that a report knows, those that ran.</summary>
/// <param name="Covered">Changed lines that ran.</param>
/// <param name="Coverable">Changed lines that a report knows.</param>
/// <param name="Unreported">Changed files that no report tells of, though it tells of others of their kind.</param>
/// <param name="Findings">The changed lines that did not run, neighbours together.</param>
internal sealed record ChangeCoverage(int Covered, int Coverable, IReadOnlyList<string> Unreported, IReadOnlyList<GateFinding> Findings)
{
    private const int Most = 50;

    /// <summary>The share of changed lines that ran, from 0 to 1; 1 when there are none.</summary>
    public double Share => Coverable == 0 ? 1 : (double)Covered / Coverable;

    /// <param name="changed">Changed lines by file; an empty set stands for all of them.</param>
    /// <param name="reports">What the reports tell.</param>
    public static ChangeCoverage Of(IEnumerable<KeyValuePair<string, IReadOnlySet<int>>> changed, CoveredLines reports)
    {
        var (covered, coverable, unreported, findings) = (0, 0, new List<string>(), new List<GateFinding>());
        foreach (var (file, lines) in changed.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (reports.Of(file) is not { } known)
            {
                unreported.Add(file);
                continue;
            }

            var meant = known.Where(k => lines.Count == 0 || lines.Contains(k.Key)).OrderBy(k => k.Key).ToList();
            coverable += meant.Count;
            covered += meant.Count(k => k.Value > 0);
            findings.AddRange(Uncovered(file, meant));
        }

        var kinds = changed.Where(c => reports.Of(c.Key) is not null).Select(c => Path.GetExtension(c.Key)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(covered, coverable, [.. unreported.Where(f => kinds.Contains(Path.GetExtension(f)))], [.. findings.Take(Most)]);
    }

    // Neighbours are those with nothing that can be covered between them.
    private static IEnumerable<GateFinding> Uncovered(string file, List<KeyValuePair<int, long>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Value > 0)
                continue;
            var first = i;
            while (i + 1 < lines.Count && lines[i + 1].Value == 0)
                i++;
            var where = lines[first].Key == lines[i].Key ? "this changed line is" : $"changed lines up to {lines[i].Key} are";
            yield return new($"{where} not covered by any test", "uncovered", file, lines[first].Key);
        }
    }
}
