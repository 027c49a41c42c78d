namespace Maestro.Runtime.Limits;

/// <summary>Whether a run that has reached its threshold is close enough to its end to go on.</summary>
/// <param name="GoOn">Whether what is left of the work is expected to fit in what is left of the budget.</param>
/// <param name="Rationale">Why, in a sentence with the numbers.</param>
/// <param name="RemainingWorkMinutes">Minutes the unfinished work is expected to take.</param>
/// <param name="RemainingBudgetMinutes">
/// Minutes it may take: the time left, or less where tokens or calls run out first at this run's rate. Infinite without a bound.
/// </param>
internal sealed record LimitAssessment(bool GoOn, string Rationale, double RemainingWorkMinutes, double RemainingBudgetMinutes);
