namespace Maestro.Runtime.Limits;

/// <summary>A node of the budget tree: run, phase, task, attempt. What is used in a node is used in all above it. Thread-safe.</summary>
/// <remarks>
/// Before an effect its worst case is reserved in every node up to the root; a node that could not bear it refuses. So what is used stays
/// within the limit whatever runs at once, unless an effect uses more than it reserved, which is then recorded as it was.
/// </remarks>
internal sealed class Budget
{
    private readonly Lock _tree;
    private readonly Budget? _parent;
    private readonly BudgetClock _time;
    private readonly TimeProvider _clock;

    private Budget(string name, BudgetLimits limits, Budget? parent, TimeProvider clock, TimeSpan alreadySpent)
    {
        Name = name;
        _parent = parent;
        _tree = parent?._tree ?? new();
        _clock = clock;
        _time = new(limits.Duration, clock, alreadySpent);
        Tokens = new(limits.Tokens);
        ApiCalls = new(limits.ApiCalls);
    }

    /// <summary>What the node stands for: <c>run</c>, a phase, a task.</summary>
    internal string Name { get; }

    /// <summary>The least time left in this node and those above; never negative, <see cref="TimeSpan.MaxValue"/> without a bound.</summary>
    internal TimeSpan Remaining => _parent is null || _time.Remaining < _parent.Remaining ? _time.Remaining : _parent.Remaining;

    /// <summary>The largest used/limit of this node, over time, tokens and calls. Where use is unknown its lower bound counts. May exceed 1.</summary>
    internal double Share
    {
        get
        {
            lock (_tree)
                return Math.Max(_time.Share, Math.Max(Tokens.Share, ApiCalls.Share));
        }
    }

    /// <summary>Every limit of this node and what was used of it.</summary>
    internal IReadOnlyList<LimitUse> Use
    {
        get
        {
            lock (_tree)
            {
                return
                [
                    new(LimitNames.Duration, (long)_time.Spent.TotalSeconds, (long)_time.Limit.TotalSeconds, "seconds", false),
                    new(LimitNames.Tokens, Tokens.Used, Tokens.Limit, "tokens", Tokens.Unknown),
                    new(LimitNames.ApiCalls, ApiCalls.Used, ApiCalls.Limit, "calls", ApiCalls.Unknown),
                ];
            }
        }
    }

    private Meter Tokens { get; }

    private Meter ApiCalls { get; }

    /// <summary>The budget of a run.</summary>
    /// <param name="limits">What it may use.</param>
    /// <param name="clock">Measures its time.</param>
    /// <param name="alreadySpent">Time that earlier sittings of the same run took.</param>
    /// <param name="usedBefore">What they used; unknown stays unknown.</param>
    /// <param name="atLeast">What is counted where that is unknown; null for nothing.</param>
    internal static Budget Root(BudgetLimits limits, TimeProvider clock, TimeSpan alreadySpent, Usage usedBefore, Usage? atLeast = null)
    {
        var root = new Budget("run", limits, null, clock, alreadySpent);
        root.Tokens.Add(usedBefore.Tokens, atLeast?.Tokens ?? 0);
        root.ApiCalls.Add(usedBefore.ApiCalls, atLeast?.ApiCalls ?? 0);
        return root;
    }

    /// <summary>A node below this one. Its time begins now.</summary>
    /// <param name="name">What it stands for.</param>
    /// <param name="limits">Limits of its own, or null for none.</param>
    internal Budget Child(string name, BudgetLimits? limits = null) =>
        new(name, limits ?? BudgetLimits.None, this, _clock, TimeSpan.Zero);

    /// <summary>Reserves the worst case of an effect. It is held until <see cref="Reservation.Settle"/>.</summary>
    /// <param name="tokens">The most it may use; not negative.</param>
    /// <param name="apiCalls">The most calls it may make; not negative.</param>
    /// <returns>Null when this node, or one above it, could not bear it or has no time left; then nothing is held.</returns>
    internal Reservation? TryReserve(long tokens, long apiCalls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        ArgumentOutOfRangeException.ThrowIfNegative(apiCalls);
        lock (_tree)
        {
            for (var node = this; node is not null; node = node._parent)
            {
                if (node._time.IsUp || !node.Tokens.Bears(tokens) || !node.ApiCalls.Bears(apiCalls))
                    return null;
            }

            for (var node = this; node is not null; node = node._parent)
            {
                node.Tokens.Hold(tokens);
                node.ApiCalls.Hold(apiCalls);
            }
        }

        return new(this, tokens, apiCalls);
    }

    /// <summary>Whether a limit of this node, or of one above it, is used up.</summary>
    /// <param name="which">That limit's key in <c>resource_limits</c>; empty when none is.</param>
    internal bool Exhausted(out string which)
    {
        lock (_tree)
        {
            which = "";
            for (var node = this; node is not null && which.Length == 0; node = node._parent)
                which = node.ExhaustedHere();
            return which.Length > 0;
        }
    }

    /// <summary>Commits a reservation; called by it, once.</summary>
    internal void Settle(Reservation reservation, Usage used)
    {
        lock (_tree)
        {
            for (var node = this; node is not null; node = node._parent)
            {
                node.Tokens.Settle(reservation.Tokens, used.Tokens, lowerBound: 0);
                node.ApiCalls.Settle(reservation.ApiCalls, used.ApiCalls, lowerBound: reservation.ApiCalls);
            }
        }
    }

    private string ExhaustedHere() => this switch
    {
        { _time.IsUp: true } => LimitNames.Duration,
        { Tokens.Exhausted: true } => LimitNames.Tokens,
        { ApiCalls.Exhausted: true } => LimitNames.ApiCalls,
        _ => "",
    };
}
