namespace Maestro.Plugins.Recovery.Approaches;

/// <summary>A way to go about work that did not succeed another way.</summary>
/// <param name="Id">Names it in decisions.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Instructions">What the agent is told.</param>
/// <param name="Points">What speaks for it.</param>
/// <param name="Answers">Kinds of failure to which it is an answer; against others it is worth less.</param>
internal sealed record Approach(string Id, string Title, string Instructions, ApproachPoints Points, IReadOnlyList<FailureKind> Answers)
{
    // What is no answer to the failure at hand may still help, but not as well as what is.
    private const double Elsewhere = .4;

    /// <summary>Whether it is worked off step by step, by the agent that did it before.</summary>
    public bool InSteps { get; init; }

    /// <summary>As an option of a decision about a failure.</summary>
    public DecisionOption For(FailureKind failure) => new() { Id = Id, Title = Title, Scores = Points.Against(Answers.Contains(failure) ? 1 : Elsewhere) };
}
