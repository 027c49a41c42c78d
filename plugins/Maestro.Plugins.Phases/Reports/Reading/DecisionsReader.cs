using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>Every decision, those least sure first: they are what a reviewer should look at.</summary>
internal static class DecisionsReader
{
    public static IReadOnlyList<DecisionEntry> Read(IRunHistory history)
    {
        var judged = history.Judged.DistinctBy(j => j.DecisionId).ToDictionary(j => j.DecisionId, j => j.Appropriate, StringComparer.Ordinal);
        var all = history.Decisions.Select(d => Entry(d, judged.TryGetValue(d.Id, out var good) ? good : null)).ToList();
        // Below the floor by doubt, the rest as they were made.
        return [.. all.Where(d => d.Doubtful).OrderBy(d => d.Confidence), .. all.Where(d => !d.Doubtful)];
    }

    private static DecisionEntry Entry(Decision d, bool? judged) => new(
        d.Id, d.Utc, d.Kind, d.Question, [.. d.Options.Select(o => new OptionEntry(o.Id, o.Title, o.Total))], d.Choice, d.Rationale, d.Confidence,
        d.Confidence < DecisionEntry.Floor, d.Strategy, d.Evidence, judged);
}
