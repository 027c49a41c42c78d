using System.Collections.Concurrent;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Gateway;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>The gateway as one attempt has it; its ways end with the attempt.</summary>
/// <param name="gateway">The run's.</param>
/// <param name="mode">What the yaml says.</param>
/// <param name="meter">Bears the attempt's calls.</param>
internal sealed class AttemptGateway(ModelGateway gateway, GatewayMode mode, UsageMeter meter) : IModelGateway, ICallMeter, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<Route> routes = [];
    private readonly ConcurrentQueue<PrepaidCall> expected = [];
    private Usage counted = Usage.None;
    private bool closed;

    /// <summary>Whether a way was opened: then the gateway counts.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a call came through it.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>What was wrong with a model when it was last called; null when nothing was.</summary>
    public Trouble? Trouble
    {
        get
        {
            lock (gate)
                return routes.Select(route => route.Trouble).FirstOrDefault(trouble => trouble is not null);
        }
    }

    /// <summary>What it counted.</summary>
    public Usage Counted
    {
        get
        {
            lock (gate)
                return counted;
        }
    }

    /// <inheritdoc/>
    public string Refused => meter.Refused;

    /// <inheritdoc/>
    public async Task<ModelEndpoint?> OpenAsync(ModelEndpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (mode == GatewayMode.Off)
            return null;
        var (route, given) = await gateway.OpenAsync(endpoint, this, cancellationToken);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            routes.Add(route);
            IsOpen = true;
        }

        return given;
    }

    /// <summary>A call that its agent reserved for will come through.</summary>
    public IMeteredCall Expect(IMeteredCall reserved)
    {
        var call = new PrepaidCall(reserved);
        expected.Enqueue(call);
        return call;
    }

    /// <inheritdoc/>
    public async Task<IMeteredCall?> BeginAsync(long guess, CancellationToken ct)
    {
        WasUsed = true;
        return (Expected() ?? await meter.BeginAsync(guess, ct)) is { } call ? new CountedCall(call, Count) : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
            closed = true;
        foreach (var route in routes)
            await gateway.CloseAsync(route);
    }

    private IMeteredCall? Expected()
    {
        while (expected.TryDequeue(out var call))
        {
            if (call.Take() is { } reserved)
                return reserved;
        }

        return null;
    }

    private void Count(Usage used)
    {
        lock (gate)
            counted += used;
    }

    private sealed class CountedCall(IMeteredCall call, Action<Usage> count) : IMeteredCall
    {
        public void End(Usage used)
        {
            count(used);
            call.End(used);
        }
    }
}
