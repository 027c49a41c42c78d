namespace Maestro.Plugins.Phases.Reviews;

/// <summary>What critics look at: the plan, the tasks made of it, and what became of them.</summary>
internal sealed record ReviewInput(WorkPlan Plan, TaskGraph? Graph, ChangeSet Changes)
{
    private readonly Dictionary<string, WorkTask> tasks = (Graph?.Tasks ?? []).DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>The tasks that are integrated, each with its definition where there is one.</summary>
    public IEnumerable<(WorkTask? Task, TaskResult Result)> Integrated => Changes.Tasks.Where(r => r.State == TaskState.Done).Select(r => (tasks.GetValueOrDefault(r.TaskId), r));

    public IEnumerable<string> ChangedPaths => Integrated.SelectMany(t => t.Result.Changes).Select(c => c.Path).Distinct(StringComparer.Ordinal);
}
