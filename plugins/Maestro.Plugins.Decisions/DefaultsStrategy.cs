using Maestro.Plugins.Decisions.Ordering;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions;

/// <summary>The default framework: best practices, then existing patterns, then simplicity, then consistency.</summary>
[Extension("defaults", Summary = "Weighs best practice .35, existing pattern .30, simplicity .20, consistency .15.")]
public sealed class DefaultsStrategy : IDecisionStrategy
{
    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Kind == DecisionKinds.TaskOrdering && request.Tasks.Count > 0)
            return Task.FromResult<Decision?>(TopologicalOrder.Decide(request));

        var options = request.Options.Where(o => !request.Excluded.Contains(o.Id, StringComparer.Ordinal)).ToList();
        if (options.Count == 0)
            return Task.FromResult<Decision?>(null);

        return Task.FromResult<Decision?>(options.Any(Criteria.Scored) ? ByPoints(request, options) : Guess(request, options));
    }

    private static Decision ByPoints(DecisionRequest request, List<DecisionOption> options)
    {
        var scored = options.Select(o => o with { Total = Math.Round(Criteria.Total(o), 6) }).ToList();
        var ranked = Criteria.All.Aggregate(
            scored.OrderByDescending(o => o.Total),
            (order, criterion) => order.ThenByDescending(o => Criteria.Points(o, criterion.Name))).ToList();
        var best = ranked[0];
        var second = ranked.ElementAtOrDefault(1);
        var rationale = second is null
            ? $"{best.Title} is the only option left ({best.Total:0.00} points)."
            : second.Total == best.Total
                ? $"{best.Title} and {second.Title} have {best.Total:0.00} points each; the first criterion that tells them apart, or their order, decided."
                : $"{best.Title} has {best.Total:0.00} points, {Strongest(best)}; next is {second.Title} with {second.Total:0.00}.";
        return Decide(request, scored, best.Id, rationale, Margin.Confidence(best.Total, second?.Total));
    }

    private static Decision Guess(DecisionRequest request, List<DecisionOption> options) =>
        Decide(request, options, options[0].Id, $"A guess: nothing speaks for or against any option, so the first one, {options[0].Title}, is taken.", Margin.Guess);

    private static string Strongest(DecisionOption option)
    {
        var (name, weight) = Criteria.All.MaxBy(c => c.Weight * Criteria.Points(option, c.Name));
        return $"most of them for {name} ({weight * Criteria.Points(option, name):0.00})";
    }

    private static Decision Decide(DecisionRequest request, IReadOnlyList<DecisionOption> options, string choice, string rationale, double confidence) => new()
    {
        Kind = request.Kind,
        Question = request.Question,
        Options = options,
        Choice = choice,
        Rationale = rationale,
        Confidence = confidence,
        Facts = request.Facts,
    };
}
