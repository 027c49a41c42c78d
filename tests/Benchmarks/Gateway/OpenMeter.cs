using Maestro;
using Maestro.Runtime.Gateway;

namespace Benchmarks.Gateway;

/// <summary>Bears every call, so that what is measured is the gateway alone.</summary>
internal sealed class OpenMeter : ICallMeter, IMeteredCall
{
    /// <summary>Tokens of all calls that ended.</summary>
    public long Tokens;

    /// <inheritdoc/>
    public string Refused => "";

    /// <inheritdoc/>
    public Task<IMeteredCall?> BeginAsync(long guess, CancellationToken ct) => Task.FromResult<IMeteredCall?>(this);

    /// <inheritdoc/>
    public void End(Usage used) => Interlocked.Add(ref Tokens, used.Tokens ?? throw new InvalidOperationException("tokens were not counted"));
}
