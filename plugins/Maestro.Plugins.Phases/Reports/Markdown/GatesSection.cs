using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What the gates said before the run and of the integrated tree.</summary>
internal static class GatesSection
{
    private const int MostFindings = 10;

    public static string Of(ReportModel model) => model.Gates.All(g => g.After is null)
        ? $"## Gates\n\n{(model.NothingToDo ? "No gate was asked: nothing was changed." : "No gate judged the result, so nothing is proven.")}\n"
        : "## Gates\n\n" + MdTable.Of(
            ["Gate", "Verdict", "Result", "Passed", "Failed", "Skipped", "Seconds", "Before the run"],
            model.Gates.Select(g => new[]
            {
                Md.Code(g.Gate), g.Word, Md.Text(g.After?.Summary), g.After?.Tests?.Passed.ToString() ?? "", g.After?.Tests?.Failed.ToString() ?? "",
                g.After?.Tests?.Skipped.ToString() ?? "", g.After?.Seconds is { } seconds ? $"{seconds:0.0}" : "", g.Before is null ? "not asked" : Md.Text(g.Before.Summary),
            })) + Findings(model.Gates);

    private static string Findings(IReadOnlyList<GateEntry> gates)
    {
        var lines = gates.SelectMany(g => g.Findings.Take(MostFindings).Select(f => $"- {Md.Code(g.Gate)} {Place(f)}{(f.Code is null ? "" : Md.Text(f.Code) + " ")}{Md.Text(f.Message)}\n")).ToList();
        return lines.Count == 0 ? "" : "\n" + string.Concat(lines);
    }

    private static string Place(GateFinding finding) => finding.File is null ? "" : Md.Code(finding.Line > 0 ? $"{finding.File}:{finding.Line}" : finding.File) + " ";
}
