namespace Maestro.Runtime.Limits;

/// <summary>What a node of the budget tree may use. Null is no bound of its own: only those above it count.</summary>
/// <param name="Duration">Wall time.</param>
/// <param name="Tokens">Tokens, input and output.</param>
/// <param name="ApiCalls">Calls of a model.</param>
/// <param name="CostUsd">US dollars.</param>
internal sealed record BudgetLimits(TimeSpan? Duration = null, long? Tokens = null, long? ApiCalls = null, decimal? CostUsd = null)
{
    /// <summary>No bound at all.</summary>
    internal static BudgetLimits None { get; } = new();
}
