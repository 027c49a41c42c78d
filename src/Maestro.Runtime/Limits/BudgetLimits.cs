namespace Maestro.Runtime.Limits;

/// <summary>What a node of the budget tree may use.</summary>
/// <param name="Duration">Wall time; <see cref="TimeSpan.MaxValue"/> for no bound.</param>
/// <param name="Tokens">Tokens, input and output; <see cref="long.MaxValue"/> for no bound.</param>
/// <param name="ApiCalls">Calls of a model; <see cref="long.MaxValue"/> for no bound.</param>
internal sealed record BudgetLimits(TimeSpan Duration, long Tokens, long ApiCalls)
{
    /// <summary>No bound of its own: only those above it count.</summary>
    internal static BudgetLimits None { get; } = new(TimeSpan.MaxValue, long.MaxValue, long.MaxValue);
}
