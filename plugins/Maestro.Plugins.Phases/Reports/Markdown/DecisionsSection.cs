using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>Every decision, those least sure first.</summary>
internal static class DecisionsSection
{
    public static string Of(ReportModel model) => model.Decisions.Count == 0
        ? "## Decisions\n\nNone were made.\n"
        : "## Decisions\n\n" + MdTable.Of(
            ["Confidence", "Kind", "Question", "Choice", "Instead of", "Rationale", "By"],
            model.Decisions.Select(d => new[]
            {
                Confidence(d), Md.Code(d.Kind), Md.Text(d.Question), Md.Text(d.Chosen), Others(d), Md.Text(d.Rationale), Md.Code(d.Strategy),
            }));

    private static string Confidence(DecisionEntry d)
    {
        var judged = d.Judged is { } good ? good ? ", judged appropriate" : ", judged not appropriate" : "";
        return d.Doubtful ? $"**{d.Confidence:0.00}, to be reviewed**{judged}" : $"{d.Confidence:0.00}{judged}";
    }

    private const int MostOthers = 5;

    private static string Others(DecisionEntry d)
    {
        var others = d.Options.Where(o => o.Id != d.Choice).ToList();
        return string.Join("; ", others.Take(MostOthers).Select(o => Md.Text(o.Title.Length > 0 ? o.Title : o.Id))) + (others.Count > MostOthers ? $" and {others.Count - MostOthers} more" : "");
    }
}
