using Maestro.Runtime.Effects;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution;

/// <summary>The decision engine as the parts of a run see it: the question and the decision are on disk before the decision is returned.</summary>
/// <param name="run">The run.</param>
/// <param name="place">What asks; the ids of its decisions begin so.</param>
/// <param name="follows">The decision that those follow from which name none themselves; null for none.</param>
internal sealed class RecordedDecisions(Run run, string place, Func<string?>? follows = null) : IDecisions
{
    /// <inheritdoc/>
    public Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        var key = $"{place}/decision/{request.Kind}/{request.Key}";
        return run.Effects.RunAsync(
            new(EffectKind.Decision, key),
            ct =>
            {
                var asked = request with { Key = key, ParentId = request.ParentId ?? follows?.Invoke() };
                // Not waited for: the journal is ordered, and what the decision came to is.
                run.Journal.Post(RunRecords.DecisionAsked, key, AskedDecision.Of(asked, run.Artifacts, run.Journal.Kept));
                return run.Decisions.DecideAsync(asked, run.Memory.Quarantined(key) is not null, ct, run.AdvisorFor(key, run.Budget));
            },
            cancellationToken);
    }
}
