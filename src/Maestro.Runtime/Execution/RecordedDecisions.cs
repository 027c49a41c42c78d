using Maestro.Runtime.Effects;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution;

/// <summary>The decision engine as the parts of a run see it: the question and the decision are on disk before the decision is returned.</summary>
internal sealed class RecordedDecisions(Run run, string place) : IDecisions
{
    /// <inheritdoc/>
    public Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        var key = $"{place}/decision/{request.Kind}/{request.Key}";
        var asked = request with { Key = key };
        return run.Effects.RunAsync(
            new(EffectKind.Decision, key),
            ct =>
            {
                // Not waited for: the journal is ordered, and what the decision came to is.
                run.Journal.Post(RunRecords.DecisionAsked, key, AskedDecision.Of(asked, run.Artifacts, run.Journal.Kept));
                return run.Decisions.DecideAsync(asked, run.Memory.Quarantined(key) is not null, ct);
            },
            cancellationToken);
    }
}
