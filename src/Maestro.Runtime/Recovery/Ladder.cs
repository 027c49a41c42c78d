using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Recovery;

/// <summary>
/// Which rung comes next. Each may act a bounded number of times in one piece of work, and all of them together a bounded number of times on one
/// failure. A rung that gave up on a failure is not asked about it again, and one after which nothing is better is left at once.
/// </summary>
/// <param name="rungs">The rungs, lowest first.</param>
/// <param name="perRung">How often each may act.</param>
/// <param name="perFailure">How often all of them together may act on one failure.</param>
internal sealed class Ladder(IReadOnlyList<RungDefinition> rungs, int perRung, int perFailure)
{
    private readonly List<RecoveryAttempt> tried = [];
    private readonly Dictionary<string, int> acts = [];
    private readonly Dictionary<string, int> actsOn = [];
    private readonly HashSet<(string Rung, string Fingerprint)> spent = [];
    private readonly HashSet<string> seen = [];
    private (string Rung, string Fingerprint)? last;
    private bool hasMore;

    /// <summary>What was tried, oldest first.</summary>
    public IReadOnlyList<RecoveryAttempt> Tried => tried;

    /// <summary>The next rung, or null when every strategy is exhausted.</summary>
    /// <param name="failure">The failure, with its fingerprint.</param>
    /// <param name="tree">What the workspace holds.</param>
    public (RungDefinition Rung, int Attempt)? Next(Failure failure, string tree)
    {
        // Never repaired silently, and nothing a strategy could mend.
        if (failure.Kind is FailureKind.Integrity or FailureKind.Input or FailureKind.Limit)
            return null;
        // What was seen before was not got rid of. The same trouble on the way, and the same conflict with yet another task, tell nothing of the work.
        var before = !seen.Add(failure.Fingerprint) | !seen.Add(tree);
        if (before && !hasMore && last is { } left && failure.Kind is not (FailureKind.Transient or FailureKind.Merge))
            spent.Add((left.Rung, failure.Fingerprint));
        if (actsOn.GetValueOrDefault(failure.Fingerprint) >= perFailure)
            return null;
        foreach (var rung in rungs)
        {
            var acted = acts.GetValueOrDefault(rung.Use);
            if (acted >= perRung || spent.Contains((rung.Use, failure.Fingerprint)))
                continue;
            last = (rung.Use, failure.Fingerprint);
            return (rung, acted + 1);
        }
        return null;
    }

    /// <summary>Remembers what the rung that came next did.</summary>
    /// <param name="attempt">The rung and what it did.</param>
    /// <param name="acted">Whether it did anything.</param>
    /// <param name="more">Whether it has more to offer: then it is not left, though the same failure comes again.</param>
    /// <param name="answered">Whether it did what a person decided: that they may do again, also when it led nowhere.</param>
    public void Record(RecoveryAttempt attempt, bool acted, bool more = false, bool answered = false)
    {
        tried.Add(attempt);
        hasMore = acted && more;
        var on = last?.Fingerprint ?? "";
        if (!acted)
            spent.Add((attempt.Strategy, on));
        else
        {
            acts[attempt.Strategy] = acts.GetValueOrDefault(attempt.Strategy) + 1;
            actsOn[on] = actsOn.GetValueOrDefault(on) + 1;
        }
        if (answered)
        {
            last = null;
            seen.Clear();
        }
    }

    /// <summary>The check that failed has passed after the last rung.</summary>
    public void Succeeded()
    {
        if (tried.Count > 0)
            tried[^1] = tried[^1] with { Recovered = true };
    }
}
