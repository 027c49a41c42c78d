namespace Maestro;

/// <summary>What a person said of a decision afterwards, by <c>maestro log review</c>.</summary>
/// <param name="DecisionId">The decision's id.</param>
/// <param name="Appropriate">Whether it was a good one.</param>
/// <param name="Note">Why, in the person's words; may be null.</param>
public sealed record JudgedDecision(string DecisionId, bool Appropriate, string? Note = null);
