namespace Maestro.Runtime.Execution.Baselines;

/// <summary>What the gates said of the repository as the run found it, from the run's own record.</summary>
internal static class Baseline
{
    /// <summary>What a gate said of the base; null when it was not asked.</summary>
    public static GateReport? Known(Run run, string gate) =>
        run.Memory.Base is { } start ? run.Memory.GatesOn(start.Tree).FirstOrDefault(report => report.Gate == gate) : null;
}
