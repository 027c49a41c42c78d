namespace Maestro.Runtime.Execution.Agents;

/// <summary>
/// The meter as an agent has it. What goes through the gateway is counted there, so what the agent says of the same calls is not counted again.
/// </summary>
/// <param name="meter">Counts.</param>
/// <param name="gateway">The attempt's.</param>
internal sealed class AgentMeter(UsageMeter meter, AttemptGateway gateway) : IUsageMeter
{
    /// <inheritdoc/>
    public async Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken) =>
        await meter.BeginAsync(atMost, cancellationToken) is { } call ? gateway.IsOpen ? gateway.Expect(call) : call : null;

    /// <inheritdoc/>
    public void Report(Usage used)
    {
        // One that opened a way and goes another is still bounded by what it tells.
        if (!gateway.WasUsed)
            meter.Report(used);
    }
}
