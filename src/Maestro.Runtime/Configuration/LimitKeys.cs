using Maestro.Runtime.Configuration.Shapes;
using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Configuration;

/// <summary>The four keys that bound something.</summary>
/// <param name="otherwise">What holds where nothing is said.</param>
internal sealed class LimitKeys(BudgetLimits otherwise)
{
    private const long LongestSeconds = 30L * 24 * 3600;
    private const decimal MostDollars = 1_000_000;

    /// <summary>Of a run.</summary>
    public static readonly LimitKeys Run = new(ResourceLimits.Default.Run);

    /// <summary>Of something smaller, which has no bounds of its own where it says nothing.</summary>
    public static readonly LimitKeys Unbounded = new(BudgetLimits.None);

    public YamlKey<WholeShape> Duration { get; } = new(LimitNames.Duration, "Seconds of wall time.", new(1, LongestSeconds, (long?)otherwise.Duration?.TotalSeconds));
    public YamlKey<WholeShape> Tokens { get; } = new(LimitNames.Tokens, "Tokens of models, input and output.", new(0, long.MaxValue, otherwise.Tokens));
    public YamlKey<WholeShape> ApiCalls { get; } = new(LimitNames.ApiCalls, "Calls of models.", new(0, long.MaxValue, otherwise.ApiCalls));
    public YamlKey<AmountShape> Cost { get; } = new(LimitNames.Cost, "US dollars.", new(MostDollars));

    /// <summary>A mapping of these four.</summary>
    public MapShape Shape => new(All);

    /// <summary>All four.</summary>
    public IReadOnlyList<YamlKey> All => [Duration, Tokens, ApiCalls, Cost];
}
