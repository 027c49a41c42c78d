using Faults.Tracing;

namespace Faults.Kinds;

/// <summary>Lets everything pass, to see what there is.</summary>
internal sealed class Nothing : IWatcher
{
    /// <inheritdoc/>
    public (Blow Blow, int Error) Before(Operation operation) => (Blow.None, 0);
}
