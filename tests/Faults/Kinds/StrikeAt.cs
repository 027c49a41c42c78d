using Faults.Tracing;

namespace Faults.Kinds;

/// <summary>Strikes one operation of those that fit a kind of fault.</summary>
/// <param name="kind">The kind.</param>
/// <param name="number">Which of them, from 1.</param>
internal sealed class StrikeAt(FaultKind kind, int number) : IWatcher
{
    private int _seen;

    /// <inheritdoc/>
    public (Blow Blow, int Error) Before(Operation operation)
    {
        if (kind.Stays && _seen >= number && FaultKind.NoRoom(operation))
            return (Blow.Fail, kind.Error);
        return kind.Fits(operation) && ++_seen == number ? (kind.Blow, kind.Error) : (Blow.None, 0);
    }
}
