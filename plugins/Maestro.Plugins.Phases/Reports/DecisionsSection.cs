namespace Maestro.Plugins.Phases.Reports;

/// <summary>Every decision, those least sure first: they are what a reviewer should look at.</summary>
internal static class DecisionsSection
{
    private const double Low = 0.6;

    public static string Of(RunFacts facts)
    {
        var decisions = facts.History.Decisions;
        if (decisions.Count == 0)
            return "## Decisions\n\nNone were made.\n";

        // Below the floor by doubt, the rest as they were made.
        var ordered = decisions.Where(d => d.Confidence < Low).OrderBy(d => d.Confidence).Concat(decisions.Where(d => d.Confidence >= Low));
        return "## Decisions\n\n" + MdTable.Of(
            ["Confidence", "Kind", "Question", "Choice", "Rationale", "By"],
            ordered.Select(d => new[]
            {
                d.Confidence < Low ? $"**{d.Confidence:0.00}, to be reviewed**" : $"{d.Confidence:0.00}", Md.Code(d.Kind), Md.Text(d.Question),
                Md.Text(d.Options.FirstOrDefault(o => o.Id == d.Choice)?.Title ?? d.Choice), Md.Text(d.Rationale), Md.Code(d.Strategy),
            }));
    }
}
