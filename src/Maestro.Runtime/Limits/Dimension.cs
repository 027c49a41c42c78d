namespace Maestro.Runtime.Limits;

/// <summary>Something that is metered.</summary>
/// <param name="Name">The limit's key in <c>resource_limits</c>.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="LimitOf">Finds its limit.</param>
/// <param name="UseOf">Finds how much of it was used; null when nobody told.</param>
internal sealed record Dimension(string Name, string Unit, Func<BudgetLimits, decimal?> LimitOf, Func<Usage, decimal?> UseOf)
{
    /// <summary>Tokens, calls and money.</summary>
    internal static IReadOnlyList<Dimension> All { get; } =
    [
        new(LimitNames.Tokens, "tokens", limits => limits.Tokens, usage => usage.Tokens),
        new(LimitNames.ApiCalls, "calls", limits => limits.ApiCalls, usage => usage.ApiCalls),
        new(LimitNames.Cost, "dollars", limits => limits.CostUsd, usage => usage.CostUsd),
    ];
}
