using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Tests.Limits;

/// <summary>Short ways to say what a test of budgets does.</summary>
internal static class Budgets
{
    internal static Budget Root(TimeProvider clock, long? tokens = null, long? calls = null, double? minutes = null, TimeSpan spent = default) => Budget.Root(
        new(minutes is { } m ? TimeSpan.FromMinutes(m) : null, tokens, calls), clock, Spent.Nothing with { Time = spent });

    internal static Usage Amount(long tokens, long calls) => new() { Tokens = tokens, ApiCalls = calls, CostUsd = 0 };

    internal static ValueTask<Reservation?> Reserved(Budget budget, long tokens, long calls) => budget.ReserveAsync(Amount(tokens, calls), default);

    internal static (decimal Tokens, decimal Calls) Used(Budget budget) => (budget.Use[1].Used, budget.Use[2].Used);
}
