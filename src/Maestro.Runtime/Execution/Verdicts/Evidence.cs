using Maestro.Runtime.Execution.Reruns;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>How a run stands, from what its own journal proves: which tasks are part of the head, and which gates passed on the head's very tree.</summary>
internal static class Evidence
{
    /// <summary>The verdict. It never says more than the evidence does.</summary>
    public static RunVerdict Judge(Run run)
    {
        var memory = run.Memory;
        if (memory.Head is not { } head || memory.Base is not { } start)
            return new(RunState.Failed, ["The run ended before anything was read."]);
        var reasons = new List<string>();
        var proven = Proven(run, head.Tree, reasons);
        var missing = Missing(run, reasons);
        var failedPhase = Phases(run, reasons);
        if (head.Tree == start.Tree)
        {
            reasons.Add("Nothing was changed.");
            return new(RunState.Failed, reasons);
        }
        if (!proven)
            return new(RunState.Failed, reasons);
        return new(missing == 0 && !failedPhase ? RunState.Succeeded : Kept(run) > 0 ? RunState.Partial : RunState.Failed, reasons);
    }

    private static bool Proven(Run run, string tree, List<string> reasons)
    {
        var asked = run.Memory.GatesOn(tree).Select(report => Judged.Of(run, report, run.Memory.PlannedTasks)).ToList();
        // What validation asked for is the measure; without validation every gate of the pipeline is.
        var required = Last<ValidationResult>(run)?.Gates.Select(g => g.Gate).ToList() ?? [.. run.Gates.Select(g => g.Name)];
        // It is asked whatever gates a phase picks.
        if (required.Count > 0 && !required.Contains(Guard.Name) && run.Gates.Any(g => g.Name == Guard.Name))
            required.Insert(0, Guard.Name);
        if (required.Count > 0 && Guard.Missing(run.Pipeline, run.Catalogue) is { } why)
            reasons.Add($"Whether tests, rules or gates were weakened was not looked at: {why}.");
        if (required.Count == 0)
            reasons.Add("No gate was asked, so nothing is proven.");
        foreach (var name in required)
            reasons.Add(asked.FirstOrDefault(g => g.Gate == name) is { } report
                ? $"Gate '{name}' {Word(report.Verdict)} on the result: {report.Summary}{Flakiness.Of(report)}{Before(report)}."
                : $"Gate '{name}' was not run on the result.");
        if (Flakiness.InAll(run.Memory.Gates) is { } flaky)
            reasons.Add(flaky);
        return required.Count > 0 && required.All(name => asked.Any(g => g.Gate == name && g.Holds));
    }

    private static int Missing(Run run, List<string> reasons)
    {
        var planned = Last<TaskGraph>(run)?.Tasks ?? [];
        var kept = KeptTasks(run);
        var missing = planned.Where(t => !kept.Contains(t.Id)).ToList();
        if (planned.Count > 0)
            reasons.Add($"{kept.Count} of {planned.Count} tasks are in the result.");
        foreach (var task in missing)
            reasons.Add($"{task.Id} is not: {task.Title}.");
        return missing.Count;
    }

    private static bool Phases(Run run, List<string> reasons)
    {
        var failed = false;
        foreach (var phase in run.Pipeline.Phases)
            if (Outcomes(run, phase.Name).LastOrDefault() is { Failure: { } failure })
            {
                reasons.Add($"Phase {phase.Name} failed: {failure.Message}");
                failed = true;
            }
        return failed;
    }

    private static int Kept(Run run) => KeptTasks(run).Count;

    // A task counts while the head still stands on it: a rollback to before its integration takes it out.
    private static HashSet<string> KeptTasks(Run run)
    {
        var standing = new HashSet<string>();
        foreach (var integration in run.Memory.Integrations)
            if (run.Vault.IsAncestor(integration.Head.Snapshot, run.Head.Snapshot))
                standing.Add(integration.Task.TaskId);
        return standing;
    }

    private static T? Last<T>(Run run) where T : Artifact => run.Pipeline.Phases
        .SelectMany(p => Outcomes(run, p.Name)).Select(o => o.ArtifactType == typeof(T).Name ? o.Read() : null).OfType<T>().LastOrDefault();

    private static IEnumerable<PhaseOutcome> Outcomes(Run run, string phase)
    {
        for (var pass = 1; run.Memory.Completed($"phase/{phase}#{pass}") is { } record; pass++)
            yield return run.Effects.Read<PhaseOutcome>(record);
    }

    private static string Before(GateReport report) => report.Baseline switch
    {
        { NotWorse: true } baseline => $", and failed so before the run, in nothing new ({baseline.Summary})",
        { Verdict: GateVerdict.Failed or GateVerdict.CouldNotRun } baseline => $"; before the run: {baseline.Summary}",
        _ => "",
    };

    private static string Word(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Passed => "passed",
        GateVerdict.Failed => "failed",
        _ => "could not run",
    };
}
