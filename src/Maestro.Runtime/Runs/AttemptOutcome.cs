namespace Maestro.Runtime.Runs;

/// <summary>What came of an agent's attempt, as far as it is known.</summary>
/// <param name="Place">Where in the run: <c>task/T1</c>.</param>
/// <param name="Agent">The agent's name; null when none was there.</param>
/// <param name="Use">Id of its extension; null likewise.</param>
/// <param name="Own">Why the agent did not come to its end; null when it did.</param>
/// <param name="Judged">The kind of failure that was found in what it made; null when none was.</param>
/// <param name="Kept">Whether what it made became part of the head.</param>
internal sealed record AttemptOutcome(string Place, string? Agent, string? Use, Failure? Own, FailureKind? Judged, bool Kept)
{
    /// <summary>What it failed by; null when it did not, or nobody knows yet.</summary>
    public FailureKind? Failure => Own?.Kind ?? Judged;

    /// <summary>Whether it tells anything of the agent: a conflict with another task and a limit do not.</summary>
    public bool Tells => Failure is { } failed ? failed is not (FailureKind.Merge or FailureKind.Limit) : Kept;
}
