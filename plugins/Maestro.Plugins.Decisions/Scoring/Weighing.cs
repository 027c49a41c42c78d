namespace Maestro.Plugins.Decisions.Scoring;

/// <summary>Adds an option's points up by the weight of their criteria.</summary>
/// <param name="Weights">Criteria with their weights, the first the one that breaks a tie; the weights make 1.</param>
internal sealed record Weighing(IReadOnlyList<(string Name, double Weight)> Weights)
{
    /// <summary>The options with their totals, best first; of equals the one that has more of the first criterion that tells them apart, then the one that was first.</summary>
    public IReadOnlyList<DecisionOption> Rank(IEnumerable<DecisionOption> options) => [.. Weights.Aggregate(
        options.Select(option => option with { Total = Math.Round(Weights.Sum(w => w.Weight * Criteria.Points(option, w.Name)), 6) }).OrderByDescending(option => option.Total),
        (order, criterion) => order.ThenByDescending(option => Criteria.Points(option, criterion.Name)))];

    /// <summary>What speaks most for one against another, in words; null when nothing does.</summary>
    public string? Lead(DecisionOption best, DecisionOption second)
    {
        var (name, lead) = Weights.Select(w => (w.Name, Lead: w.Weight * (Criteria.Points(best, w.Name) - Criteria.Points(second, w.Name)))).MaxBy(w => w.Lead);
        return lead > 0 ? name : null;
    }
}
