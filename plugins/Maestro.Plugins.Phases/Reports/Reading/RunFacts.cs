namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>All that a report is made of. A failed run may have none of the artifacts.</summary>
internal sealed record RunFacts(
    IRunHistory History, WorkPlan? Plan, TaskGraph? Graph, ChangeSet? Changes, ValidationResult? Validation, ReviewResult? Review, ResultTable? Results)
{
    private readonly Dictionary<string, WorkTask> tasks = (Graph?.Tasks ?? []).DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);

    public static RunFacts Of(IRunHistory history, IPhaseContext context) => new(
        history,
        context.Find<WorkPlan>(),
        context.Find<TaskGraph>(),
        context.Find<ChangeSet>(),
        context.Find<ValidationResult>(),
        context.Find<ReviewResult>(),
        context.Find<ResultTable>());

    public string Title => Plan?.Title is { Length: > 0 } title ? title : $"Run {History.RunId}";

    public WorkTask? Task(string id) => tasks.GetValueOrDefault(id);
}
