namespace Maestro.Runtime.Execution.Baselines;

/// <summary>What the gates said of the repository as the run found it, from the run's own record.</summary>
internal static class Baseline
{
    /// <summary>What a gate said of the base; null when it was not asked.</summary>
    public static GateReport? Known(Run run, string gate) =>
        run.Memory.Base is { } start ? run.Memory.GatesOn(start.Tree).FirstOrDefault(report => report.Gate == gate) : null;

    /// <summary>A report held against the base, as far as the gate was asked of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">What the gate says of another tree.</param>
    /// <param name="tasks">Whose words tell what of it is to be mended.</param>
    public static GateReport Held(Run run, GateReport report, IReadOnlyList<WorkTask> tasks) =>
        report.Verdict == GateVerdict.Failed && report.Tree != run.Memory.Base?.Tree && Known(run, report.Gate) is { } before
            ? report with { Baseline = BaselineComparer.Compare(report, before, Demand.Of(tasks)) }
            : report;
}
