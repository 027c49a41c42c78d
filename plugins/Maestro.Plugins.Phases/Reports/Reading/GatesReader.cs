using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What gates said of the integrated tree, beside what they said of the repository as the run found it.</summary>
internal static class GatesReader
{
    public static IReadOnlyList<GateEntry> Read(RunFacts facts)
    {
        var before = facts.History.BaseGates.DistinctBy(g => g.Gate).ToDictionary(g => g.Gate, StringComparer.Ordinal);
        var after = (facts.Validation?.Gates ?? []).DistinctBy(g => g.Gate).ToList();
        var alone = before.Values.Where(b => after.All(a => a.Gate != b.Gate));
        return [.. after.Select(a => Entry(a, before.GetValueOrDefault(a.Gate))), .. alone.Select(b => new GateEntry(b.Gate, Side(b), null, "not asked", false, [], []))];
    }

    private static GateEntry Entry(GateReport after, GateReport? before) => new(
        after.Gate, before is not null ? Side(before) : after.Baseline is { } baseline ? new(baseline.Verdict, baseline.Summary, null, null) : null,
        Side(after), Word(after), after.Holds, after.Rerun?.Flaky ?? [], after.Findings);

    private static GateSide Side(GateReport gate) => new(gate.Verdict, gate.Summary + FlakyTests.Beside(gate), gate.Tests, Math.Round(gate.Duration.TotalSeconds, 3));

    private static string Word(GateReport gate) => gate switch
    {
        { Verdict: GateVerdict.CouldNotRun } => "could not run",
        { Rerun.Settles: true } => "failed by chance, passed alone",
        { Baseline.NotWorse: true } => "failed before too, nothing new",
        _ => gate.Verdict.ToString().ToLowerInvariant(),
    };
}
