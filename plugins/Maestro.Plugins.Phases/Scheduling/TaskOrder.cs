namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Asks the decision engine, once, in which order tasks are best started.</summary>
internal static class TaskOrder
{
    public static Task<Decision> DecideAsync(
        IDecisions decisions, IReadOnlyList<WorkTask> tasks, int maxParallel, IReadOnlyDictionary<string, int> capacities, CancellationToken cancellationToken) => decisions.DecideAsync(
            new()
            {
                Kind = DecisionKinds.TaskOrdering,
                Key = "task-order",
                Question = "In which order should the tasks be started?",
                Options = [.. tasks.Select(t => new DecisionOption { Id = t.Id, Title = t.Title })],
                Tasks = tasks,
                Workers = maxParallel,
                Capacities = capacities,
                Facts = new Dictionary<string, string> { ["tasks"] = tasks.Count.ToString(), ["max_parallel"] = maxParallel.ToString() },
            },
            cancellationToken);
}
