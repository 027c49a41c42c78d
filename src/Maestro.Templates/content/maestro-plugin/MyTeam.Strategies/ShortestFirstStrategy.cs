using Maestro;

namespace MyTeam.Strategies;

/// <summary>Starts short tasks first, so that there is something to see early.</summary>
[Extension("shortest-first", Summary = "Orders tasks by their estimates, shortest first.")]
public sealed class ShortestFirstStrategy(ShortestFirstOptions options) : IDecisionStrategy
{
    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(request.Kind == DecisionKinds.TaskOrdering && request.Tasks.Count > 0 ? Order(request) : null);
    }

    private Decision Order(DecisionRequest request)
    {
        var order = request.Tasks.OrderBy(t => options.UrgentFirst && t.Priority == "P0" ? 0 : 1).ThenBy(t => t.EstimateMinutes).ToList();
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = order[0].Id,
            Ranking = [.. order.Select(t => t.Id)],
            Rationale = $"{order[0].Id} takes {order[0].EstimateMinutes:0.#} minutes by estimate; short tasks show early whether the plan works.",
            Confidence = 0.8,
        };
    }
}
