namespace Maestro.Plugins.Phases.Reviews;

/// <summary>Finds requirements that no integrated task serves.</summary>
internal sealed class CoverageCritic : ICritic
{
    private const string Name = "coverage";

    public IEnumerable<ReviewFinding> Review(ReviewInput input)
    {
        if (input.Graph is null)
            return [new(Name, Severity.Info, "There is no task graph, so nobody can say which requirement is met.")];

        var coverage = Coverage.Of(input);
        return input.Plan.Requirements.Where(r => coverage[r.Id].Count == 0)
            .Select(r => new ReviewFinding(Name, SeverityOf(r.Priority), $"No integrated task serves {r.Id} ({r.Priority}): {r.Text}"));
    }

    private static Severity SeverityOf(string priority) => priority switch
    {
        "P0" => Severity.High,
        "P2" => Severity.Low,
        _ => Severity.Medium,
    };
}
