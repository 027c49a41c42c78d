namespace Maestro.Runtime.Execution.Agents;

/// <summary>A call that its agent reserved for and then makes through the gateway, which settles it by what it sees.</summary>
/// <param name="call">The reservation.</param>
internal sealed class PrepaidCall(IMeteredCall call) : IMeteredCall
{
    private int taken;
    private int ended;

    /// <summary>The gateway takes it over.</summary>
    /// <returns>The reservation; null where somebody else has it.</returns>
    public IMeteredCall? Take() => Interlocked.Exchange(ref taken, 1) == 0 ? call : null;

    /// <inheritdoc/>
    public void End(Usage used)
    {
        if (Interlocked.Exchange(ref ended, 1) == 1)
            throw new InvalidOperationException("A call is ended once.");
        // One that never came through the gateway is settled by what its agent says.
        Take()?.End(used);
    }
}
