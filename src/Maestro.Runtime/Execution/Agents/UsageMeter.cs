using Maestro.Runtime.Gateway;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>The meter of one attempt: reserves, records, settles call by call.</summary>
/// <param name="run">The run.</param>
/// <param name="attempt">The attempt's node of the budget tree.</param>
/// <param name="key">The attempt's effect.</param>
/// <param name="whole">What is held for the attempt as a whole, until its first call.</param>
internal sealed class UsageMeter(Run run, Budget attempt, string key, Reservation? whole) : IUsageMeter, ICallMeter
{
    private readonly Lock gate = new();
    private readonly HashSet<MeteredCall> open = [];
    private Usage metered = Usage.None;
    private int calls;

    /// <summary>The attempt's effect.</summary>
    public string Attempt => key;

    /// <summary>The limit that refused a call; null when none did.</summary>
    public LimitHit? RefusedBy { get; private set; }

    /// <inheritdoc/>
    public string Refused => RefusedBy?.ToString() ?? "the run stops";

    /// <summary>The limit of more than the attempt that refused a call: another attempt would fare no better. Null when none did.</summary>
    public LimitHit? RefusedAbove { get; private set; }

    /// <inheritdoc/>
    public async Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(atMost);
        var call = Next();
        if (await attempt.ReserveAsync(atMost, cancellationToken) is not { } reservation)
        {
            var hit = attempt.Refusing(atMost, out var own);
            RefusedBy ??= hit;
            RefusedAbove ??= own ? null : hit;
            return null;
        }
        await run.Journal.AppendAsync(RunRecords.CallStarted, call, StartedRecord.Of(atMost, attempt.Path), CancellationToken.None);
        var begun = new MeteredCall(this, call, reservation);
        lock (gate)
            open.Add(begun);
        return begun;
    }

    /// <inheritdoc/>
    public Task<IMeteredCall?> BeginAsync(long guess, CancellationToken ct)
    {
        attempt.Suppose(new() { Tokens = guess });
        return BeginAsync(new Usage { ApiCalls = 1 }, ct);
    }

    /// <inheritdoc/>
    public void Report(Usage used)
    {
        ArgumentNullException.ThrowIfNull(used);
        var call = Next();
        Count(used);
        // On record before anybody is ended for it.
        run.Journal.Post(RunRecords.CallCompleted, call, new CompletedRecord(null, null, used, attempt.Path));
        attempt.Report(used);
    }

    /// <summary>The attempt is over: calls whose end was never told count with their worst case.</summary>
    public void Close()
    {
        List<MeteredCall> left;
        lock (gate)
            left = [.. open];
        foreach (var call in left)
            call.Abandon();
    }

    /// <summary>What the attempt used in all.</summary>
    /// <param name="told">What the agent says at the end.</param>
    public Usage Whole(Usage told)
    {
        lock (gate)
        {
            return calls == 0
                ? told
                : new()
                {
                    Tokens = Max(told.Tokens, metered.Tokens), ApiCalls = Max(told.ApiCalls, metered.ApiCalls), CostUsd = Max(told.CostUsd, metered.CostUsd),
                };
        }
    }

    /// <summary>What the attempt used beyond what was metered; nothing, where the agent does not say more.</summary>
    /// <param name="whole">What it used in all.</param>
    public Usage Beyond(Usage whole)
    {
        lock (gate)
        {
            return calls == 0
                ? whole
                : new()
                {
                    Tokens = whole.Tokens - metered.Tokens ?? 0, ApiCalls = whole.ApiCalls - metered.ApiCalls ?? 0, CostUsd = whole.CostUsd - metered.CostUsd ?? 0,
                };
        }
    }

    /// <summary>A call has ended; called by it.</summary>
    internal void Ended(MeteredCall call, Reservation reservation, Usage? used)
    {
        lock (gate)
            open.Remove(call);
        Count(used ?? Usage.Unknown);
        if (used is null)
            run.Journal.Post(RunRecords.CallFailed, call.Key, new FailedRecord("", "its end was never told", Usage.Unknown));
        else
            run.Journal.Post(RunRecords.CallCompleted, call.Key, new CompletedRecord(null, null, used));
        reservation.Settle(used ?? Usage.Unknown);
    }

    // From the first call on the attempt is counted call by call.
    private string Next()
    {
        lock (gate)
        {
            if (calls++ == 0)
                whole?.Release();
            return $"{key}/call/{calls}";
        }
    }

    private void Count(Usage used)
    {
        lock (gate)
            metered += used;
    }

    private static T? Max<T>(T? told, T? metered) where T : struct, IComparable<T> =>
        told is { } a && metered is { } b ? a.CompareTo(b) > 0 ? a : b : told ?? metered;
}
