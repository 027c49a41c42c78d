namespace Maestro.Plugins.Phases.Reports;

/// <summary>What was used of what might be, and the metrics of the run.</summary>
internal static class LimitsSection
{
    public static string Of(RunFacts facts)
    {
        var metrics = new RunMetrics(facts.History);
        return "## Limits\n\n" + MdTable.Of(
            ["Limit", "Used", "Of", "Unit", "Share"],
            facts.History.Limits.Select(l => new[]
            {
                Md.Code(l.Name), l.Unknown ? l.Used > 0 ? $"unknown (at least {l.Used})" : "unknown" : l.Used.ToString(), l.Limit?.ToString() ?? "no limit", Md.Text(l.Unit),
                l.Unknown ? "unknown" : l.Limit > 0 ? $"{l.Used / l.Limit:P0}" : "–",
            })) + "\n## Metrics\n\n" + MdTable.Of(
            ["Metric", "Value"],
            [
                ["Autonomy ratio", Md.Text(metrics.Autonomy)],
                ["Recovery success", Md.Text(metrics.Recovery)],
                ["Limits used", Md.Text(metrics.LimitsUsed)],
                ["Rollbacks that restored a working state", Md.Text(metrics.Rollbacks)],
            ]);
    }
}
