namespace Maestro.Runtime.Limits;

/// <summary>A node of the budget tree: run, phase, task, attempt. What is used in a node is used in all above it. Thread-safe.</summary>
/// <remarks>
/// Before an effect its worst case is reserved in every node up to the root; a node that could not bear it refuses, or has it wait while it is
/// only held by others. So what is used stays within the limit whatever runs at once, unless an effect uses more than it reserved, which is then
/// recorded as it was, and ends what runs below the node.
/// </remarks>
internal sealed class Budget : IDisposable
{
    private readonly BudgetTree tree;
    private readonly Budget? parent;
    private readonly BudgetClock time;
    private readonly Meter[] meters;
    private readonly NodeEnd end;

    private Budget(string name, BudgetLimits limits, Budget? parent, BudgetTree tree, Spent before)
    {
        Name = name;
        Path = parent is null ? "" : parent.Path.Length == 0 ? name : $"{parent.Path}/{name}";
        this.parent = parent;
        this.tree = tree;
        time = new(limits.Duration ?? TimeSpan.MaxValue, tree.Clock, before.Time);
        meters = [.. Dimension.All.Select(dimension => new Meter(dimension, dimension.LimitOf(limits)))];
        foreach (var meter in meters)
            meter.Add(meter.Dimension.UseOf(before.Usage), meter.Dimension.UseOf(before.AtLeast) ?? 0);
        end = new(parent?.end, time.Remaining, tree.Clock);
    }

    /// <summary>What the node stands for: <c>the run</c>, <c>phase implementation</c>, <c>task T1</c>.</summary>
    internal string Name { get; }

    /// <summary>Its name and those above it, without the root's; empty for the root. The same in every sitting.</summary>
    internal string Path { get; }

    /// <summary>Cancelled when the time of this node, or of one above it, is up.</summary>
    internal CancellationToken TimeUp => end.TimeUp;

    /// <summary>Cancelled when its time is up, or when it, or a node above it, has used more than it may: nothing metered may go on.</summary>
    internal CancellationToken Ended => end.Ended;

    /// <summary>The largest used/limit of this node, over time and all that is metered. Where use is unknown its lower bound counts. May exceed 1.</summary>
    internal double Share
    {
        get
        {
            lock (tree.Gate)
                return Math.Max(time.Share, meters.Max(meter => meter.Share));
        }
    }

    /// <summary>Every limit of this node and what was used of it; money only where it is bounded or some is known to be spent.</summary>
    internal IReadOnlyList<LimitUse> Use
    {
        get
        {
            lock (tree.Gate)
            {
                var duration = time.Limit == TimeSpan.MaxValue ? (decimal?)null : (long)time.Limit.TotalSeconds;
                return
                [
                    new(LimitNames.Duration, (long)time.Spent.TotalSeconds, duration, "seconds", false),
                    .. meters.Where(meter => meter.Dimension.Name != LimitNames.Cost || meter.Limit is not null || meter.Used > 0)
                        .Select(meter => new LimitUse(meter.Dimension.Name, meter.Used, meter.Limit, meter.Dimension.Unit, meter.Unknown)),
                ];
            }
        }
    }

    /// <summary>The budget of a run.</summary>
    /// <param name="limits">What it may use.</param>
    /// <param name="clock">Measures its time.</param>
    /// <param name="before">What earlier sittings of the same run used; null for nothing.</param>
    internal static Budget Root(BudgetLimits limits, TimeProvider clock, Spent? before = null) =>
        new("the run", limits, null, new(clock), before ?? Spent.Nothing);

    /// <summary>A node below this one. Its time begins now.</summary>
    /// <param name="name">What it stands for.</param>
    /// <param name="limits">Limits of its own, or null for none.</param>
    /// <param name="before">What earlier sittings used of it; all above it have counted that already. Null for nothing.</param>
    internal Budget Child(string name, BudgetLimits? limits = null, Spent? before = null) =>
        new(name, limits ?? BudgetLimits.None, this, tree, before ?? Spent.Nothing);

    /// <summary>Reserves the worst case of an effect, waiting while others hold what it needs. It is held until it is settled.</summary>
    /// <param name="atMost">The most it may use; null where nobody can tell.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>Null when this node, or one above it, does not bear it or has no time left; then nothing is held.</returns>
    internal async ValueTask<Reservation?> ReserveAsync(Usage atMost, CancellationToken ct)
    {
        while (true)
        {
            Task freed;
            lock (tree.Gate)
            {
                var bearing = Upwards().Max(node => node.Bears(atMost));
                if (bearing == Bearing.Never)
                    return null;
                if (bearing == Bearing.Now)
                    return Hold(atMost);
                freed = tree.Freed;
            }

            await freed.WaitAsync(ct);
        }
    }

    /// <summary>Supposes how much an effect will use of which nobody can tell: until the first has shown it, several may then be under way at once.</summary>
    internal void Suppose(Usage amount)
    {
        lock (tree.Gate)
            tree.Suppose(amount);
    }

    /// <summary>The outermost limit, of this node and those above, that does not bear an amount and never will; null when there is none.</summary>
    /// <param name="atMost">The amount.</param>
    /// <param name="own">Whether it is this node's own.</param>
    internal LimitHit? Refusing(Usage atMost, out bool own)
    {
        lock (tree.Gate)
        {
            var node = Upwards().LastOrDefault(node => node.Bears(atMost) == Bearing.Never);
            own = node == this;
            return node?.RefusingHere(atMost);
        }
    }

    /// <summary>Counts what was used without having been reserved.</summary>
    internal void Report(Usage used) => Settle(null, used);

    /// <summary>The first limit of this node, or of one above it, that is used up; null when none is.</summary>
    internal LimitHit? Exhausted()
    {
        lock (tree.Gate)
            return Upwards().Select(node => node.ExhaustedHere()).FirstOrDefault(hit => hit is not null);
    }

    /// <summary>Ends what is metered below this node after a while, as if a limit were exceeded.</summary>
    internal void EndAfter(TimeSpan grace) => end.After(grace);

    /// <summary>Gives a reservation back and counts what was used of it.</summary>
    /// <param name="reservation">What was held; null for nothing.</param>
    /// <param name="used">What was used; null for nothing, and nothing is to be learnt from it.</param>
    internal void Settle(Reservation? reservation, Usage? used)
    {
        List<NodeEnd> exceeded = [];
        lock (tree.Gate)
        {
            foreach (var node in Upwards())
            {
                for (var i = 0; i < node.meters.Length; i++)
                {
                    if (reservation is not null)
                        node.meters[i].Release(reservation.Held[i]);
                    if (used is not null)
                        node.meters[i].Add(Dimension.All[i].UseOf(used), reservation?.Held[i] ?? 0);
                }

                if (node.meters.Any(meter => meter.Exceeded))
                    exceeded.Add(node.end);
            }

            tree.Settled(reservation?.AtMost, used);
        }

        // Outside the lock: whoever is ended may look into the tree.
        foreach (var node in exceeded)
            node.Now();
    }

    /// <inheritdoc/>
    public void Dispose() => end.Dispose();

    private Reservation Hold(Usage atMost)
    {
        var held = Dimension.All.Select((dimension, i) => dimension.UseOf(atMost) ?? tree.Largest(i)).ToArray();
        foreach (var node in Upwards())
        {
            for (var i = 0; i < held.Length; i++)
                node.meters[i].Hold(held[i]);
        }

        return new(this, atMost, held);
    }

    private Bearing Bears(Usage atMost) => time.IsUp
        ? Bearing.Never
        : meters.Select((meter, i) => meter.Bears(meter.Dimension.UseOf(atMost), tree.Largest(i))).Max();

    private LimitHit? ExhaustedHere() => time.IsUp
        ? new(LimitNames.Duration, Name, (long)time.Limit.TotalSeconds)
        : Array.Find(meters, meter => meter.Exhausted) is { } meter ? new(meter.Dimension.Name, Name, meter.Limit!.Value) : null;

    private LimitHit RefusingHere(Usage atMost) => ExhaustedHere()
        ?? meters.Select((meter, i) => (Meter: meter, Bearing: meter.Bears(meter.Dimension.UseOf(atMost), tree.Largest(i))))
            .Where(each => each.Bearing == Bearing.Never)
            .Select(each => new LimitHit(each.Meter.Dimension.Name, Name, each.Meter.Limit!.Value, each.Meter.Limit!.Value - each.Meter.Used)).First();

    // This node and those above it.
    private IEnumerable<Budget> Upwards()
    {
        for (var node = this; node is not null; node = node.parent)
            yield return node;
    }
}
