using Maestro.Runtime.Execution.Baselines;

namespace Maestro.Runtime.Execution.Reruns;

/// <summary>What a report comes to by all that the run's record holds: its failed tests run again alone, and the same gate's word on the base.</summary>
internal static class Judged
{
    /// <summary>The report with what is known beside it; one that did not fail stays as it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">The gate's latest report on its tree.</param>
    /// <param name="tasks">Whose words tell what is to be mended.</param>
    public static GateReport Of(Run run, GateReport report, IReadOnlyList<WorkTask> tasks)
    {
        if (report.Verdict != GateVerdict.Failed)
            return report;
        var (before, demand) = (Baseline.Known(run, report.Gate), Demand.Of(tasks));
        var judged = Rerun(run, report, before, demand);
        if (judged.Holds || before is null || report.Tree == run.Memory.Base?.Tree)
            return judged;
        // A test that failed there by chance is not one that failed before.
        var earlier = Steady.Of(Rerun(run, before, before, Demand.Of([])));
        return judged with { Baseline = BaselineComparer.Compare(Steady.Of(judged), earlier, demand) };
    }

    private static GateReport Rerun(Run run, GateReport report, GateReport? before, Demand demand) =>
        run.Memory.RerunOn(report.Tree, report.Gate) is { } alone && FailedTests.Of(report).SequenceEqual(alone.Only)
            ? report with { Rerun = RerunReader.Read(report, alone, before, demand) }
            : report;
}
