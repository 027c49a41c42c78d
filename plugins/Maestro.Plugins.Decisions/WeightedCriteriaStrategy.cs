using System.Globalization;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions;

/// <summary>Chooses how to go about work: by the points of the ways there are, and by what came of them in earlier runs.</summary>
[Extension("weighted-criteria", Summary = "Chooses a way of working: complexity .30, maintainability .25, performance .25, testability .20; what earlier runs came to counts as performance.")]
public sealed class WeightedCriteriaStrategy(IPastRuns past) : IDecisionStrategy
{
    private const string Performance = "performance";

    // So many past cases weigh as much as the points a way comes with.
    private const double Prior = 3;

    internal static readonly Weighing Weighing = new([("complexity", .30), ("maintainability", .25), (Performance, .25), ("testability", .20)]);

    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = request.Options.Where(option => !request.Excluded.Contains(option.Id)).ToList();
        // Ways that say nothing by these criteria are the default framework's matter.
        if (request.Kind != DecisionKinds.Approach || options.Count == 0 || options.Any(option => Weighing.Weights.Any(w => !option.Scores.ContainsKey(w.Name))))
            return null;

        var outcomes = await past.ReadAsync(cancellationToken);
        var kind = request.Facts.GetValueOrDefault("failure");
        var known = options.ToDictionary(option => option.Id, option => Outcomes(option, kind, outcomes));
        var ranked = Weighing.Rank(options.Select(option => Learned(option, known[option.Id])));
        var (best, second) = (ranked[0], ranked.ElementAtOrDefault(1));
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. ranked, .. request.Options.Where(option => request.Excluded.Contains(option.Id))],
            Choice = best.Id,
            Rationale = Rationale(best, second, request.Excluded.Count),
            Confidence = Margin.Confidence(best.Total, second?.Total),
            Evidence = [.. known.SelectMany(entry => entry.Value.Select(outcome => $"{outcome.Run}: {entry.Key} {(outcome.Recovered ? "helped" : "did not help")} against a failure of kind {outcome.Kind}")).Take(20)],
            Facts = request.Facts,
        };
    }

    private static List<PastRecovery> Outcomes(DecisionOption option, string? failure, PastOutcomes past) =>
        [.. past.Recoveries.Where(recovery => recovery.Kind.ToString() == failure && recovery.Action.Contains(option.Title, StringComparison.Ordinal))];

    private static DecisionOption Learned(DecisionOption option, List<PastRecovery> outcomes)
    {
        if (outcomes.Count == 0)
            return option;
        var performance = ((Prior * option.Scores[Performance]) + outcomes.Count(outcome => outcome.Recovered)) / (Prior + outcomes.Count);
        return option with { Scores = new Dictionary<string, double>(option.Scores) { [Performance] = Math.Round(performance, 3) } };
    }

    private static string Rationale(DecisionOption best, DecisionOption? second, int excluded)
    {
        var left = excluded > 0 ? string.Create(CultureInfo.InvariantCulture, $" What failed before ({excluded}) is left out.") : "";
        return second is null ? $"{best.Title} is the only way left.{left}"
            : second.Total == best.Total ? $"{best.Title} and {second.Title} are worth the same; the first criterion that tells them apart, or their order, decided.{left}"
            : string.Create(CultureInfo.InvariantCulture, $"{best.Title} has {best.Total:0.00} points, most over {second.Title} ({second.Total:0.00}) for {Weighing.Lead(best, second)}.{left}");
    }
}
