using Maestro.Plugins.Decisions.Ordering;

namespace Maestro.Plugins.Decisions;

/// <summary>Orders tasks by how much work hangs on them, so that what holds up most starts first.</summary>
[Extension("critical-path", Summary = "Orders tasks by the longest path of estimates that starts at each.")]
public sealed class CriticalPathStrategy : IDecisionStrategy
{
    private const string Criterion = "remaining-path";
    private const int NamedTasks = 12;

    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Kind != DecisionKinds.TaskOrdering || request.Tasks.Count == 0)
            return Task.FromResult<Decision?>(null);

        var graph = TaskIndex.Of(request.Tasks);
        var rank = UpwardRank.Of(graph);
        var order = Enumerable.Range(0, rank.Length)
            .OrderByDescending(i => rank[i]).ThenBy(i => Priority.Of(request.Tasks[i])).ThenBy(i => i).ToArray();
        var longest = rank[order[0]];

        return Task.FromResult<Decision?>(new Decision
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. order.Select(i => Option(request.Tasks[i], rank[i], longest))],
            Choice = request.Tasks[order[0]].Id,
            Ranking = [.. order.Select(i => request.Tasks[i].Id)],
            Rationale = Rationale(graph, rank, longest),
            Confidence = Confidence(request.Tasks),
            Facts = request.Facts,
        });
    }

    // Scores are shares of the critical path, as points are 0 to 1; the total keeps the minutes.
    private static DecisionOption Option(WorkTask task, double rank, double longest) => new()
    {
        Id = task.Id,
        Title = task.Title,
        Scores = new Dictionary<string, double> { [Criterion] = longest > 0 ? rank / longest : 0 },
        Total = rank,
    };

    private static string Rationale(TaskIndex graph, double[] rank, double longest)
    {
        var path = UpwardRank.CriticalPath(graph, rank);
        var names = string.Join(" -> ", path.Take(NamedTasks).Select(i => graph.Tasks[i].Id));
        var more = path.Count > NamedTasks ? $" and {path.Count - NamedTasks} more" : "";
        return $"The critical path takes {longest:0.#} minutes by estimate ({names}{more}); tasks with the longest remaining path start first, "
            + "ties by priority, then by the plan's order.";
    }

    // The arithmetic is exact; what may be wrong is the estimates. Where they are all alike, they say nothing but the depth.
    private static double Confidence(IReadOnlyList<WorkTask> tasks) =>
        tasks.Count == 1 ? 1 : tasks.Any(t => t.EstimateMinutes != tasks[0].EstimateMinutes) ? 0.9 : 0.75;
}
