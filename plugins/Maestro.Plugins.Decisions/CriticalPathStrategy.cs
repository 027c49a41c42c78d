using Maestro.Plugins.Decisions.Ordering;

namespace Maestro.Plugins.Decisions;

/// <summary>Orders tasks by a schedule: the longest remaining path first, improved until nothing can beat it or enough was tried.</summary>
[Extension("critical-path", Summary = "Schedules tasks by the longest remaining path, improved towards the proven bound; never two at once that exclude each other.")]
public sealed class CriticalPathStrategy : IDecisionStrategy
{
    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Kind != DecisionKinds.TaskOrdering || request.Tasks.Count == 0)
            return Task.FromResult<Decision?>(null);

        var workload = Workload.Of(request);
        var paths = Paths.Of(workload.Graph, workload.Durations);
        var crowded = CrowdedPaths.Of(workload, paths);
        var bound = LowerBound.Of(workload, paths, crowded);
        var played = Search.Of(workload, crowded, bound.Units, cancellationToken);
        var story = new ScheduleStory(workload, paths, bound, played.Makespan);

        return Task.FromResult<Decision?>(new Decision
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. played.Started.Select(story.Option)],
            Choice = request.Tasks[played.Started[0]].Id,
            Ranking = [.. played.Started.Select(t => request.Tasks[t].Id)],
            Schedule = Schedule(workload, played, bound, request.Workers),
            Rationale = story.Rationale,
            Confidence = story.Confidence,
            Evidence = story.Evidence,
            Facts = request.Facts,
        });
    }

    private static TaskSchedule Schedule(Workload workload, ListScheduler played, Bound bound, int workers) => new()
    {
        Tasks = [.. played.Started.Select(t => new ScheduledTask(
            workload.Graph.Tasks[t].Id, workload.InMinutes(played.Starts[t]), workload.InMinutes(played.Starts[t] + workload.Durations[t])))],
        Makespan = workload.InMinutes(played.Makespan),
        LowerBound = workload.InMinutes(bound.Units),
        Workers = Math.Max(0, workers),
    };
}
