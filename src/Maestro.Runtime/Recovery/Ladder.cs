using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Recovery;

/// <summary>
/// Which rung comes next. Every rung may be tried a bounded number of times in one piece of work; a rung that gave up, or after which the same
/// failure came back from an unchanged workspace, is not tried again.
/// </summary>
/// <param name="rungs">The rungs, lowest first.</param>
/// <param name="maxIterations">How often each may be tried.</param>
internal sealed class Ladder(IReadOnlyList<RungDefinition> rungs, int maxIterations)
{
    private readonly List<RecoveryAttempt> tried = [];
    private readonly HashSet<string> spent = [];
    private (string Rung, string Fingerprint, string Tree)? last;

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
        if (last is { } before && before.Fingerprint == failure.Fingerprint && before.Tree == tree)
            spent.Add(before.Rung);
        foreach (var rung in rungs)
        {
            var attempt = tried.Count(t => t.Strategy == rung.Use) + 1;
            if (attempt > maxIterations || spent.Contains(rung.Use))
                continue;
            last = (rung.Use, failure.Fingerprint, tree);
            return (rung, attempt);
        }
        return null;
    }

    /// <summary>Remembers what a rung did.</summary>
    /// <param name="attempt">The rung and what it did.</param>
    /// <param name="acted">Whether it did anything.</param>
    /// <param name="answered">Whether it did what a person decided: that they may do again, also when it led nowhere.</param>
    public void Record(RecoveryAttempt attempt, bool acted, bool answered = false)
    {
        if (answered)
            last = null;
        tried.Add(attempt);
        if (!acted)
            spent.Add(attempt.Strategy);
    }

    /// <summary>The check that failed has passed after the last rung.</summary>
    public void Succeeded()
    {
        if (tried.Count > 0)
            tried[^1] = tried[^1] with { Recovered = true };
    }
}
