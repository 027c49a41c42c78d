namespace Maestro.Plugins.Decisions.Agents;

/// <summary>An agent with its points.</summary>
/// <param name="Option">The option it is.</param>
/// <param name="Points">Points by criterion, 0 to 1.</param>
/// <param name="Excluded">Why it must not be chosen; null when it may.</param>
/// <param name="Evidence">What the points were given for.</param>
internal sealed record AgentRecord(DecisionOption Option, IReadOnlyDictionary<string, double> Points, string? Excluded, IReadOnlyList<string> Evidence)
{
    // What happened counts more than what was wished, and the nearer it was, the more.
    private static readonly (string Criterion, double Weight)[] Weights = [("this-task", .30), ("this-run", .30), ("earlier-runs", .25), ("stated-order", .15)];

    /// <summary>The weighted sum; 0 for one that must not be chosen.</summary>
    public double Total => Excluded is null ? Math.Round(Weights.Sum(w => w.Weight * Points[w.Criterion]), 6) : 0;

    /// <summary>The option with its points.</summary>
    public DecisionOption Scored => Option with { Scores = Points, Total = Total };

    /// <summary>The criterion in which it leads most.</summary>
    public string Lead(AgentRecord other) => Weights.MaxBy(w => w.Weight * (Points[w.Criterion] - other.Points[w.Criterion])).Criterion;

    /// <summary>Judges an option.</summary>
    public static AgentRecord Of(DecisionOption option, DecisionRequest request, PastOutcomes past)
    {
        var facts = new AgentFacts(option.Id, request.Facts);
        var kind = request.Facts.GetValueOrDefault("kind") ?? "";
        var earlier = past.Attempts.Where(a => a.Agent == option.Id && (facts.Use is null || a.Use == facts.Use) && (a.Role == kind || a.Tags.Contains(kind))).ToList();
        var failed = earlier.Count(a => a.Failure is not null);
        var points = new Dictionary<string, double>
        {
            ["this-task"] = facts.Failures > 0 ? 0 : facts.Rejections < 2 ? 1 : 1.0 / facts.Rejections,
            ["this-run"] = facts.Unable ? 0 : Rate(facts.RunAttempts, facts.RunFailures),
            ["earlier-runs"] = Rate(earlier.Count, failed),
            ["stated-order"] = facts.Order is { } order ? 1.0 / order : 1,
        };
        var evidence = facts.Evidence(option.Title, kind).ToList();
        if (earlier.Count > 0)
            evidence.Add($"{option.Title} failed {failed} of {earlier.Count} attempts at tasks of kind {kind} in earlier runs ({string.Join(", ", earlier.Select(a => a.Run).Distinct())})");
        var excluded = request.Excluded.Contains(option.Id, StringComparer.Ordinal) ? facts.Absent ?? "it was tried and failed" : null;
        return new(option, points, excluded, evidence);
    }

    // One success and one failure are taken for granted, so that little that is known says little.
    private static double Rate(int attempts, int failures) => Math.Round((attempts - failures + 1.0) / (attempts + 2.0), 4);
}
