using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Tool.Commands.Why;

/// <summary>Reads from a run's journal how a task or a phase came to its commit.</summary>
internal sealed class StoryReader(ArchivedRun run)
{
    private readonly Lazy<IReadOnlyList<JournalRecord>> records = new(() => [.. JournalReader.Read(run.Directory.Journal)]);

    /// <summary>The story of a task.</summary>
    public Story OfTask(string id)
    {
        var task = Artifacts().OfType<TaskGraph>().LastOrDefault()?.Tasks.FirstOrDefault(t => t.Id == id);
        var served = task?.Requirements ?? [];
        var plan = Artifacts().OfType<WorkPlan>().LastOrDefault();
        return new()
        {
            Title = task?.Title,
            Requirements = [.. served.Select(r => new RequirementLine(r, plan?.Requirements.FirstOrDefault(p => p.Id == r)?.Text ?? ""))],
            Attempts = Attempts($"task/{id}"),
            Failures = Failures(failure => failure.TaskId == id),
            Recoveries = Recoveries($"task/{id}/"),
            Gates = Gates(run.Memory.Integrations.LastOrDefault(work => work.Task.TaskId == id)),
            Decisions = Lines(new TouchingDecisions([id, .. served]).Of(run.Memory.Decisions)),
        };
    }

    /// <summary>The story of what a phase wrote itself.</summary>
    public Story OfPhase(string name) => new()
    {
        Attempts = Attempts($"phase/{name}"),
        Failures = Failures(failure => failure.TaskId is null && failure.Phase == name),
        Recoveries = Recoveries($"phase/{name}#"),
        Gates = Gates(null),
        Decisions = Lines(run.Memory.Decisions.Where(decision => decision.Id.StartsWith($"phase/{name}#", StringComparison.Ordinal))),
    };

    private IEnumerable<Artifact> Artifacts() => records.Value.Where(record => record.Type == "phase.completed")
        .Select(record => run.Memory.Results.Of<PhaseOutcome>(record).Read()).OfType<Artifact>();

    private List<AttemptLine> Attempts(string place)
    {
        var done = records.Value.Where(record => record.Type == "agent.completed" && record.Key.StartsWith($"{place}/attempt/", StringComparison.Ordinal)).ToList();
        var integrated = records.Value.FirstOrDefault(record => record.Type == "integration.completed" && record.Key == $"{place}/integration");
        // What is integrated grew out of the last attempt before it: earlier ones were undone, or worked on.
        var last = integrated is null ? null : done.LastOrDefault(record => record.Seq < integrated.Seq);
        return [.. done.Select(record => Attempt(int.Parse(record.Key[(record.Key.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture), run.Memory.Results.Of<AgentWork>(record), record == last) with { Stuck = [.. run.Memory.Stuck.Where(stuck => stuck.Attempt == record.Key)] })];
    }

    private AttemptLine Attempt(int number, AgentWork work, bool integrated) =>
        new(number, work.Agent, work.Use, work.Result.Summary, work.Result.Failure?.Message, integrated, Kept(work.Prompt), Kept(work.Transcript));

    private string? Kept(string? hash) => hash is not null && Path.Combine(run.Directory.Artifacts, hash) is var path && File.Exists(path) ? path : null;

    private List<FailureLine> Failures(Func<FailureRecord, bool> which) =>
        [.. run.Memory.Failures.Where(which).Select(failure => new FailureLine(failure.Failure.Kind, failure.Failure.Message, failure.Recovered))];

    private List<RecoveryLine> Recoveries(string beginning) =>
    [
        .. records.Value.Where(record => record.Type == "recovery.completed" && record.Key.StartsWith(beginning, StringComparison.Ordinal))
            .Select(record => run.Memory.Results.Of<RecoveryWork>(record)).Select(work => new RecoveryLine(work.Attempt.Strategy, work.Attempt.Action, work.Acted)),
    ];

    private List<GateLine> Gates(IntegrationWork? integration)
    {
        var own = Passed(integration?.Head.Tree, "commit");
        return [.. own, .. Passed(run.Memory.Head?.Tree, "result").Where(gate => own.All(g => g.Gate != gate.Gate))];
    }

    private List<GateLine> Passed(string? tree, string on) => tree is null ? [] :
        [.. run.Memory.GatesOn(tree).Where(report => report.Verdict == GateVerdict.Passed).Select(report => new GateLine(report.Gate, report.Summary, on))];

    private static List<DecisionLine> Lines(IEnumerable<Decision> decisions) =>
        [.. decisions.Select(d => new DecisionLine(d.Id, d.Kind, d.Choice, d.Rationale, d.Confidence, d.Strategy))];
}
