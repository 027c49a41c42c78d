using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests.Plans;

/// <summary>The decision engine with the upgrade policy for its one strategy.</summary>
/// <param name="run">The run.</param>
/// <param name="options">The policy.</param>
internal sealed class PolicyDecisions(TestRun run, UpgradePolicyOptions options) : IDecisions
{
    public async Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) =>
        await run.DecideAsync(new UpgradePolicyStrategy(options, run.Clock), request, cancellationToken) ?? throw new InvalidOperationException($"the policy cannot tell {request.Key}");
}
