using Maestro.Runtime.Effects;

namespace Maestro.Runtime.Execution;

/// <summary>The decision engine as the parts of a run see it: every decision is on disk before it is returned.</summary>
internal sealed class RecordedDecisions(Run run, string place) : IDecisions
{
    /// <inheritdoc/>
    public Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        var key = $"{place}/decision/{request.Kind}/{request.Key}";
        return run.Effects.RunAsync(
            new(EffectKind.Decision, key),
            ct => run.Decisions.DecideAsync(request with { Key = key }, run.Memory.Quarantined(key) is not null, ct),
            cancellationToken);
    }
}
