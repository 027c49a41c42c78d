using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What gates said before the run and of the result.</summary>
internal static class GatesPart
{
    private const int MostFindings = 10;

    public static PagePart Of(ReportModel model)
    {
        var asked = model.Gates.Count(g => g.After is not null);
        var table = new DataTable("Gates before the run and on the result", "Gate", "~Before the run", "~On the result", "Stands", "#Passed", "#Failed", "#Skipped", "#Took");
        return PagePart.Of(
            ReportSection.Gates, "Tests and gates, before and after", asked == 0 ? null : $"{model.Gates.Count(g => g.Holds)}/{asked}",
            asked == 0 ? Tag("p", model.NothingToDo ? "No gate was asked: nothing was changed." : "No gate judged the result, so nothing is proven.") : null,
            model.Gates.Count == 0 ? null : table.Of(model.Gates.Select(g => table.Row(
                Code(g.Gate), g.Before is null ? "not asked" : All([Pill(Word(g.Before.Verdict), ToneOf(g.Before.Verdict)), " ", g.Before.Summary]), g.After?.Summary, Pill(g.Word, g.After is null ? Tone.Neutral : g.Holds ? g.After.Verdict == GateVerdict.Passed ? Tone.Good : Tone.Warn : Tone.Bad),
                Tests(g, t => t.Passed), Tests(g, t => t.Failed), Tests(g, t => t.Skipped), g.After?.Seconds is { } seconds ? Took.Of(seconds) : null))),
            model.Gates.Any(g => g.Before is null) ? Tag("p", "A gate that passes on the result is not asked about the repository before the run, unless the configuration says so (baseline: always).").Class("muted") : null,
            Findings(model));
    }

    // Before and after in one cell, where both are known: the difference is what one looks for.
    private static string? Tests(GateEntry gate, Func<TestCounts, int> count) => (gate.Before?.Tests, gate.After?.Tests) switch
    {
        ({ } before, { } after) when count(before) != count(after) => $"{count(before)} → {count(after)}",
        (_, { } after) => $"{count(after)}",
        _ => null,
    };

    private static Element? Findings(ReportModel model)
    {
        var lines = model.Gates.SelectMany(g => g.Findings.Take(MostFindings).Select(f => Tag("li", Code(g.Gate), " ", f.File is null ? null : All([Code(f.Line > 0 ? $"{f.File}:{f.Line}" : f.File), " "]), f.Code is null ? null : $"{f.Code} ", f.Message))).ToList();
        return lines.Count == 0 ? null : Tag("details", Tag("summary", $"What they found on the result ({lines.Count})"), Tag("ul", All(lines)));
    }

    private static string Word(GateVerdict verdict) => verdict == GateVerdict.CouldNotRun ? "could not run" : verdict.ToString().ToLowerInvariant();

    private static Tone ToneOf(GateVerdict verdict) => verdict switch { GateVerdict.Passed => Tone.Good, GateVerdict.Failed => Tone.Bad, _ => Tone.Warn };
}
