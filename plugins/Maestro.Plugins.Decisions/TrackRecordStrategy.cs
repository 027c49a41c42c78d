using Maestro.Plugins.Decisions.Agents;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions;

/// <summary>Chooses the agent for an attempt by what came of its attempts: at this task, at such tasks in this run, and in earlier runs.</summary>
[Extension("track-record", Summary = "Chooses an agent by what came of its attempts: this task .30, this run .30, earlier runs .25, stated order .15.")]
public sealed class TrackRecordStrategy(IPastRuns past) : IDecisionStrategy
{
    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind != DecisionKinds.AgentSelection)
            return null;
        var earlier = await past.ReadAsync(cancellationToken);
        var records = request.Options.Select(option => AgentRecord.Of(option, request, earlier)).ToList();
        // The sort is stable: of equals the one comes first that the request has first.
        var ranked = records.Where(record => record.Excluded is null).OrderByDescending(record => record.Total).ToList();
        if (ranked.Count == 0)
            return null;

        var (best, second) = (ranked[0], ranked.ElementAtOrDefault(1));
        return new Decision
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. records.Select(record => record.Scored)],
            Choice = best.Option.Id,
            Rationale = Rationale(best, second, records),
            Confidence = Margin.Confidence(best.Total, second?.Total),
            Evidence = [.. records.SelectMany(record => record.Evidence)],
            Facts = request.Facts,
        };
    }

    private static string Rationale(AgentRecord best, AgentRecord? second, List<AgentRecord> records)
    {
        var left = string.Concat(records.Where(record => record.Excluded is not null).Select(record => $" {record.Option.Title} is left out: {record.Excluded}."));
        var choice = second is null ? $"{best.Option.Title} is the only one left."
            : second.Total == best.Total ? FormattableString.Invariant($"Nothing tells {best.Option.Title} and {second.Option.Title} apart ({best.Total:0.00} points each), so the first of them is taken.")
            : FormattableString.Invariant($"{best.Option.Title} has {best.Total:0.00} points, most over {second.Option.Title} ({second.Total:0.00}) for {best.Lead(second)}.");
        return choice + left;
    }
}
