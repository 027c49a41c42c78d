namespace Maestro;

/// <summary>What something cost. What was not told is null, which means unknown, never zero.</summary>
public sealed record Usage
{
    /// <summary>Nothing was used, and that is known.</summary>
    public static Usage None { get; } = new() { Tokens = 0, ApiCalls = 0, CostUsd = 0 };

    /// <summary>Used, but nobody told how much.</summary>
    public static Usage Unknown { get; } = new();

    /// <summary>Tokens of the model, input and output.</summary>
    public long? Tokens { get; init; }

    /// <summary>Calls of the model.</summary>
    public long? ApiCalls { get; init; }

    /// <summary>Money, in US dollars.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>The sum of two; unknown plus anything is unknown.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Usage operator +(Usage left, Usage right) => Add(left, right);

    /// <summary>The sum of two; unknown plus anything is unknown.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Usage Add(Usage left, Usage right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new() { Tokens = left.Tokens + right.Tokens, ApiCalls = left.ApiCalls + right.ApiCalls, CostUsd = left.CostUsd + right.CostUsd };
    }
}
