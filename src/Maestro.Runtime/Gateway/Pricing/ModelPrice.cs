namespace Maestro.Runtime.Gateway.Pricing;

/// <summary>What a model's tokens cost, in dollars a million.</summary>
/// <param name="Input">Those it reads.</param>
/// <param name="Cached">Those it reads from a cache.</param>
/// <param name="CacheWritten">Those it reads and puts into a cache.</param>
/// <param name="Output">Those it writes, reasoning included.</param>
internal sealed record ModelPrice(decimal Input, decimal Cached, decimal CacheWritten, decimal Output)
{
    private const decimal Million = 1_000_000;

    /// <summary>What a call cost, in dollars; null when not all its tokens are known.</summary>
    public decimal? Of(Wire.TokenUse used) => used is { Input: { } input, Output: { } output }
        ? ((input * Input) + ((used.Cached ?? 0) * Cached) + ((used.CacheWritten ?? 0) * CacheWritten) + (output * Output)) / Million
        : null;
}
