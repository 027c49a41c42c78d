namespace Maestro.Plugins.Phases.Reports;

/// <summary>Flaky tests as they stand beside a gate's result: counted and named, never left out.</summary>
internal static class FlakyTests
{
    /// <summary>The words; empty where there are none.</summary>
    public static string Beside(GateReport gate) => gate.Rerun is not { Flaky: { Count: > 0 } flaky } ? ""
        : gate.Rerun.Refused is { Count: > 0 } refused ? $"; flaky: {flaky.Count} ({string.Join(", ", flaky)}), of which this run brought or was to mend {string.Join(", ", refused)}"
        : $"; flaky: {flaky.Count} ({string.Join(", ", flaky)})";
}
