namespace Maestro;

/// <summary>What a recovery strategy did.</summary>
public sealed record RecoveryResult
{
    private RecoveryResult(bool acted, string what, string? question = null, bool more = false) => (Acted, What, Question, More) = (acted, what, question, more);

    /// <summary>True when something was done and the check is worth running again.</summary>
    public bool Acted { get; }

    /// <summary>What was done, or why nothing was, in a sentence.</summary>
    public string What { get; }

    /// <summary>True when this strategy has more to offer, whatever the check says of what it did now.</summary>
    public bool More { get; }

    /// <summary>The page a person is to read and answer, in Markdown; null when nobody is asked.</summary>
    public string? Question { get; }

    /// <summary>Something was done; run the check again.</summary>
    /// <param name="what">What was done.</param>
    public static RecoveryResult Changed(string what) => new(true, what);

    /// <summary>
    /// As <see cref="Changed"/>, of a strategy that goes through a list of its own: where the same failure comes again, it is asked again and not
    /// left. How often it may act is bounded as ever, by <c>max_iterations</c> and <c>recovery.per_failure</c>.
    /// </summary>
    /// <param name="what">What was done.</param>
    public static RecoveryResult Step(string what) => new(true, what, more: true);

    /// <summary>This strategy has nothing (more) to offer; the next rung is tried.</summary>
    /// <param name="why">Why not.</param>
    public static RecoveryResult GiveUp(string why) => new(false, why);

    /// <summary>
    /// Only a person can decide. What does not depend on it is still done; then the run ends as <see cref="RunState.NeedsHuman"/>, and
    /// <c>maestro resume --answer</c> has the agent work again with the answer.
    /// </summary>
    /// <param name="what">What is to be decided, in a sentence.</param>
    /// <param name="page">What was tried and what to decide, in Markdown.</param>
    public static RecoveryResult AskHuman(string what, string page) => new(false, what, page);
}
