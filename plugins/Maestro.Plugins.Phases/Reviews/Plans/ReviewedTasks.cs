namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>The plan, the tasks made of it, and what became of them.</summary>
internal sealed class ReviewedTasks(WorkPlan plan, TaskGraph? graph, ChangeSet changes)
{
    private readonly Dictionary<string, WorkTask> tasks = (graph?.Tasks ?? []).DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);

    public WorkPlan Plan => plan;

    public bool HasGraph => graph is not null;

    /// <summary>The tasks that are integrated, each with its definition where there is one.</summary>
    public IEnumerable<(WorkTask? Task, TaskResult Result)> Integrated => changes.Tasks.Where(r => r.State == TaskState.Done).Select(r => (tasks.GetValueOrDefault(r.TaskId), r));

    public IEnumerable<string> ChangedPaths => Integrated.SelectMany(t => t.Result.Changes).Select(c => c.Path).Distinct(StringComparer.Ordinal);

    /// <summary>All that was asked for, in words.</summary>
    public IEnumerable<string> Words(RunRequest request) =>
    [
        request.Text, request.PlanText ?? "", plan.Introduction, .. plan.Requirements.SelectMany(r => r.Acceptance.Prepend(r.Text)),
        .. (graph?.Tasks ?? []).SelectMany(t => t.Acceptance.Prepend(t.Title).Append(t.Instructions)),
    ];
}
