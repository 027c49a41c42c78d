namespace Maestro.Runtime.LogIndex;

/// <summary>What a person said of a decision afterwards.</summary>
/// <param name="Decision">Id of the decision.</param>
/// <param name="Appropriate">Whether it was a good one.</param>
/// <param name="Note">Why, in the person's words; may be null.</param>
/// <param name="Reviewer">Who said it; null when that is not known.</param>
/// <param name="Utc">When.</param>
internal sealed record DecisionReview(string Decision, bool Appropriate, string? Note, string? Reviewer, DateTimeOffset Utc);
