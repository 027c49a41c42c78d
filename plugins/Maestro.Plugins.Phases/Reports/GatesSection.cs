namespace Maestro.Plugins.Phases.Reports;

/// <summary>What the gates said of the integrated tree.</summary>
internal static class GatesSection
{
    public static string Of(RunFacts facts) => facts.Validation is not { Gates.Count: > 0 } validation
        ? "## Gates\n\nNo gate judged the result, so nothing is proven.\n"
        : "## Gates\n\n" + MdTable.Of(
            ["Gate", "Verdict", "Result", "Passed", "Failed", "Skipped", "Seconds"],
            validation.Gates.Select(g => new[]
            {
                Md.Code(g.Gate), Verdict(g), Md.Text(g.Summary + FlakyTests.Beside(g)),
                g.Tests?.Passed.ToString() ?? "", g.Tests?.Failed.ToString() ?? "", g.Tests?.Skipped.ToString() ?? "", $"{g.Duration.TotalSeconds:0.0}",
            })) + Findings(validation);

    private static string Findings(ValidationResult validation)
    {
        var lines = validation.Gates.SelectMany(g => g.Findings.Take(10).Select(f => $"- {Md.Code(g.Gate)} {Place(f)}{(f.Code is null ? "" : Md.Text(f.Code) + " ")}{Md.Text(f.Message)}\n")).ToList();
        return lines.Count == 0 ? "" : "\n" + string.Concat(lines);
    }

    private static string Place(GateFinding finding) => finding.File is null ? "" : Md.Code(finding.Line > 0 ? $"{finding.File}:{finding.Line}" : finding.File) + " ";

    private static string Verdict(GateReport gate) => gate switch
    {
        { Verdict: GateVerdict.CouldNotRun } => "could not run",
        { Rerun.Settles: true } => "failed by chance, passed alone",
        { Baseline.NotWorse: true } => "failed before too, nothing new",
        _ => gate.Verdict.ToString().ToLowerInvariant(),
    };
}
