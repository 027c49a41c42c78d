using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>What was used, by node of the budget tree, projected from the journal. What is under way counts with what was reserved for it. Not thread-safe.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, StartedRecord> open = [];
    private readonly Dictionary<string, Spent> nodes = new() { [""] = Spent.Nothing };
    private readonly Dictionary<string, (string Key, DateTimeOffset Since)> clocks = [];

    /// <summary>An effect has started.</summary>
    public void Started(string key, StartedRecord started)
    {
        open[key] = started;
        Metered(key);
    }

    /// <summary>The time of a node runs, while an effect does.</summary>
    public void Entered(string node, string key, DateTimeOffset utc) => clocks[node] = (key, utc);

    /// <summary>An effect ended.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="used">What it told to have used; null when it is not metered.</param>
    /// <param name="within">Where it counts if it never started.</param>
    /// <param name="utc">When.</param>
    /// <returns>How long the node took whose time ran while the effect did, all sittings together; zero when none did.</returns>
    public TimeSpan Ended(string key, Usage? used, string? within, DateTimeOffset utc)
    {
        open.Remove(key, out var started);
        Metered(key);
        var path = started?.Within ?? within ?? "";
        Add(path, used ?? Usage.None, started is null ? Usage.None : Reserved(started));
        if (!clocks.TryGetValue(path, out var clock) || clock.Key != key)
            return TimeSpan.Zero;
        Leave(path, clock.Since, utc);
        return nodes[path].Time;
    }

    /// <summary>The process died; the times that ran stand still until it is taken up.</summary>
    /// <param name="latest">When it last gave a sign of life.</param>
    public void Interrupted(DateTimeOffset latest)
    {
        foreach (var (node, clock) in clocks.ToList())
            Leave(node, clock.Since, latest);
    }

    /// <summary>What a node and those below it used. Time is that of effects that have ended or were interrupted.</summary>
    /// <param name="path">The node's path; empty for the run.</param>
    public Spent In(string path)
    {
        var spent = nodes.GetValueOrDefault(path) ?? Spent.Nothing;
        foreach (var started in open.Values.Where(s => IsWithin(s.Within ?? "", path)))
            spent = spent with { Usage = spent.Usage + Reserved(started), AtLeast = spent.AtLeast + AtLeast(Reserved(started)) };
        return spent;
    }

    // Who meters its calls is counted by them, no longer by what was held for it as a whole.
    private void Metered(string key)
    {
        if (CallOf(key) is { } attempt && open.TryGetValue(attempt, out var whole))
            open[attempt] = whole with { Tokens = 0, ApiCalls = 0, CostUsd = 0 };
    }

    private void Add(string path, Usage told, Usage reserved)
    {
        var atLeast = new Usage
        {
            Tokens = told.Tokens ?? reserved.Tokens ?? 0, ApiCalls = told.ApiCalls ?? reserved.ApiCalls ?? 0, CostUsd = told.CostUsd ?? reserved.CostUsd ?? 0,
        };
        for (var node = path; ; node = node.LastIndexOf('/') is var cut and > 0 ? node[..cut] : "")
        {
            var spent = nodes.GetValueOrDefault(node) ?? Spent.Nothing;
            nodes[node] = spent with { Usage = spent.Usage + told, AtLeast = spent.AtLeast + atLeast };
            if (node.Length == 0)
                return;
        }
    }

    private void Leave(string node, DateTimeOffset since, DateTimeOffset until)
    {
        clocks.Remove(node);
        var spent = nodes.GetValueOrDefault(node) ?? Spent.Nothing;
        nodes[node] = spent with { Time = spent.Time + (until - since) };
    }

    private static bool IsWithin(string path, string node) =>
        node.Length == 0 || path == node || (path.StartsWith(node, StringComparison.Ordinal) && path[node.Length] == '/');

    private static string? CallOf(string key) => key.LastIndexOf("/call/", StringComparison.Ordinal) is var cut and > 0 ? key[..cut] : null;

    private static Usage Reserved(StartedRecord started) => new() { Tokens = started.Tokens, ApiCalls = started.ApiCalls, CostUsd = started.CostUsd };

    private static Usage AtLeast(Usage reserved) => new() { Tokens = reserved.Tokens ?? 0, ApiCalls = reserved.ApiCalls ?? 0, CostUsd = reserved.CostUsd ?? 0 };
}
