namespace Maestro.Plugins.Phases.Reports;

/// <summary>All that a report is made of. A failed run may have none of the artifacts.</summary>
internal sealed record RunFacts(
    IRunHistory History, WorkPlan? Plan, TaskGraph? Graph, ChangeSet? Changes, ValidationResult? Validation, ReviewResult? Review)
{
    public static RunFacts Of(IRunHistory history, IPhaseContext context) => new(
        history,
        context.Find<WorkPlan>(),
        context.Find<TaskGraph>(),
        context.Find<ChangeSet>(),
        context.Find<ValidationResult>(),
        context.Find<ReviewResult>());

    public string Title => Plan?.Title is { Length: > 0 } title ? title : $"Run {History.RunId}";

    public WorkTask? Task(string id) => Graph?.Tasks.FirstOrDefault(t => t.Id == id);
}
