namespace Maestro.Testing.Tests.Extensions;

/// <summary>A decision strategy that does what a test says.</summary>
internal sealed class CallStrategy(Func<DecisionRequest, Decision?> decide) : IDecisionStrategy
{
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) => Task.FromResult(decide(request));
}
