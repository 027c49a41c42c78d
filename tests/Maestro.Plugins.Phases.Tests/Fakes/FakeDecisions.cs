namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>Takes the first option, or the ranking it was told; keeps every request.</summary>
internal sealed class FakeDecisions(params string[] ranking) : IDecisions
{
    public List<DecisionRequest> Requests { get; } = [];

    public string? Choice { get; init; }

    /// <summary>What is decided by the request's kind, in place of all that.</summary>
    public Dictionary<string, Func<DecisionRequest, Decision>> ByKind { get; } = [];

    public Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(ByKind.TryGetValue(request.Kind, out var decide) ? decide(request) : new Decision
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = Choice ?? (request.Options.Count == 0 ? Decision.Unknown : request.Options[0].Id),
            Ranking = ranking,
            Rationale = "because",
            Confidence = 1,
        });
    }
}
