using Maestro.Runtime.Execution.Proofs;
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
        var changed = run.Vault.Compare(start.Tree, head.Tree).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var reasons = new List<string>();
        if (changed.Count == 0 && NothingToDo(run))
            return new(RunState.Succeeded, ["Nothing was to be done."]);
        var (asked, missing) = Gates(run, head.Tree, reasons);
        var lost = Lost(run, reasons);
        var failedPhase = Phases(run, reasons);
        var requirements = RequirementProver.Prove(
            Last<WorkPlan>(run)?.Requirements ?? [],
            new(memory.PlannedTasks, KeptTasks(run), asked, missing, changed));
        foreach (var open in requirements.Where(requirement => requirement.State != ProofState.Proven))
            reasons.Add($"{open.Id} is {(open.State == ProofState.Failed ? "not met" : "unproven")}: {open.Why}.");
        if (changed.Count == 0)
            reasons.Add("Nothing was changed.");
        if (changed.Count == 0 || missing.Count > 0)
            return new(RunState.Failed, reasons) { Requirements = requirements };
        var whole = lost == 0 && !failedPhase && requirements.All(requirement => requirement.State == ProofState.Proven);
        return new(whole ? RunState.Succeeded : KeptTasks(run).Count > 0 ? RunState.Partial : RunState.Failed, reasons) { Requirements = requirements };
    }

    // The planner's word, and that of implementation: neither a task that was lost nor a phase that was not come to is nothing to do.
    private static bool NothingToDo(Run run) => Last<WorkPlan>(run) is { Requirements.Count: 0 } && Last<ChangeSet>(run) is { Tasks.Count: 0 } && !Phases(run, []);

    // What the gates that must hold say of the tree, and what is wrong with those that do not.
    private static (IReadOnlyList<GateReport> Asked, IReadOnlyList<string> Missing) Gates(Run run, string tree, List<string> reasons)
    {
        var known = run.Memory.GatesOn(tree).Select(report => Judged.Of(run, report, run.Memory.PlannedTasks)).ToList();
        // What validation asked for is the measure; without validation every gate of the pipeline is.
        var required = Last<ValidationResult>(run)?.Gates.Select(g => g.Gate).ToList() ?? [.. run.Gates.Select(g => g.Name)];
        // It is asked whatever gates a phase picks.
        if (required.Count > 0 && !required.Contains(Guard.Name) && run.Gates.Any(g => g.Name == Guard.Name))
            required.Insert(0, Guard.Name);
        if (required.Count > 0 && Guard.Missing(run.Pipeline, run.Catalogue) is { } why)
            reasons.Add($"Whether tests, rules or gates were weakened was not looked at: {why}.");
        var (asked, missing) = (new List<GateReport>(), new List<string>());
        if (required.Count == 0)
            missing.Add("No gate was asked, so nothing is proven");
        foreach (var name in required)
        {
            if (known.FirstOrDefault(g => g.Gate == name) is not { } report)
            {
                missing.Add($"Gate '{name}' was not run on the result");
                reasons.Add($"{missing[^1]}.");
                continue;
            }
            asked.Add(report);
            var said = $"Gate '{name}' {Word(report.Verdict)} on the result: {report.Summary}{Flakiness.Of(report)}{Before(report)}";
            reasons.Add($"{said}.");
            if (!report.Holds)
                missing.Add(said);
        }
        if (required.Count == 0)
            reasons.Add($"{missing[0]}.");
        if (Flakiness.InAll(run.Memory.Gates) is { } flaky)
            reasons.Add(flaky);
        return (asked, missing);
    }

    private static int Lost(Run run, List<string> reasons)
    {
        var planned = Last<TaskGraph>(run)?.Tasks ?? [];
        var kept = KeptTasks(run);
        var lost = planned.Where(t => !kept.ContainsKey(t.Id)).ToList();
        if (planned.Count > 0)
            reasons.Add($"{kept.Count} of {planned.Count} tasks are in the result.");
        foreach (var task in lost)
            reasons.Add($"{task.Id} is not: {task.Title}.{(run.Memory.TakenOut.TryGetValue(task.Id, out var isolated) ? $" It was taken out: {isolated.Why}." : "")}");
        return lost.Count;
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

    // A task counts while the head still stands on it: a rollback to before its integration takes it out.
    private static Dictionary<string, TaskResult> KeptTasks(Run run)
    {
        var done = run.Memory.Integrations.GroupBy(work => work.Task.TaskId).ToDictionary(same => same.Key, same => same.Last().Task);
        return run.Memory.Standing.Where(task => run.Vault.IsAncestor(task.Value.Snapshot, run.Head.Snapshot)).Select(task => task.Key).Distinct().ToDictionary(id => id, id => done[id]);
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
