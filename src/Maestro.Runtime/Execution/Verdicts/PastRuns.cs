using Maestro.Runtime.Effects;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>Earlier runs as strategies see them: read once, and on record.</summary>
internal sealed class PastRuns(EffectRunner effects, StateDirectory state, string run) : IPastRuns
{
    private readonly Lock gate = new();
    private Task<PastOutcomes>? read;

    /// <inheritdoc/>
    public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // One who gave up must not keep the others from it.
            if (read is null or { IsFaulted: true } or { IsCanceled: true })
                read = effects.RunAsync(new(EffectKind.Past, "past"), _ => Task.Run(() => PastReader.Read(state, run), CancellationToken.None), CancellationToken.None);
            return read.WaitAsync(cancellationToken);
        }
    }
}
