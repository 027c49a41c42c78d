namespace Maestro.Testing.Services;

/// <summary>The decision engine with its answers known beforehand; the same key is decided once, as in a run.</summary>
internal sealed class DecisionService(TestRun run, RunLog log) : IDecisions
{
    private readonly Dictionary<string, Decision> made = [];

    public Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        Decision decision;
        lock (made)
        {
            var key = $"{request.Kind}/{request.Key}";
            if (!made.TryGetValue(key, out decision!))
                made[key] = decision = Decide(request);
        }
        log.Record(new DecisionAsked(request, decision));
        return Task.FromResult(decision);
    }

    private Decision Decide(DecisionRequest request)
    {
        var asked = $"Decision '{request.Key}' of kind '{request.Kind}' was asked for";
        if (!run.ScriptedDecisions.TryGetValue(request.Key, out var script) && !run.ScriptedDecisions.TryGetValue(request.Kind, out script))
            throw log.Missed(nameof(run.ScriptedDecisions), $"{asked} and is not scripted, neither by its key nor by its kind");
        // A question without options is answered with what is scripted: to find the options is the strategy's part.
        var options = request.Options.Count > 0 ? request.Options : [.. script.BestFirst.Select(id => new DecisionOption { Id = id, Title = id })];
        var ids = options.Select(o => o.Id).ToList();
        var order = script.BestFirst.Where(ids.Contains).ToList();
        if (order.Find(o => !request.Excluded.Contains(o)) is not { } choice)
            throw log.Missed(nameof(run.ScriptedDecisions), $"{asked}; none of {Words(script.BestFirst)} may be chosen among {Words(ids)}, excluded {Words(request.Excluded)}");
        if (script.IsOrder && ids.Except(order).Any())
            throw log.Missed(nameof(run.ScriptedDecisions), $"{asked}; the scripted order lacks {Words(ids.Except(order))}");
        return new()
        {
            Id = request.Key,
            Utc = run.Clock.GetUtcNow(),
            Kind = request.Kind,
            Question = request.Question,
            Options = options,
            Choice = choice,
            Ranking = script.IsOrder ? order : [],
            Rationale = script.Rationale,
            Confidence = script.Confidence,
            Facts = request.Facts,
            Strategy = "scripted",
            ParentId = request.ParentId,
        };
    }

    private static string Words(IEnumerable<string> ids) => $"[{string.Join(", ", ids)}]";
}
