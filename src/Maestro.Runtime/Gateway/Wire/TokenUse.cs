namespace Maestro.Runtime.Gateway.Wire;

/// <summary>What a model said of the tokens of one call, brought to one base: no token is in two of them. Null is unknown.</summary>
/// <param name="Input">Read, neither from a cache nor into one.</param>
/// <param name="Cached">Read from a cache.</param>
/// <param name="CacheWritten">Read and put into a cache.</param>
/// <param name="Output">Written, reasoning included.</param>
internal sealed record TokenUse(long? Input, long? Cached, long? CacheWritten, long? Output)
{
    /// <summary>Nothing was said.</summary>
    public static TokenUse Unknown { get; } = new(null, null, null, null);

    /// <summary>None were used, and that is known.</summary>
    public static TokenUse None { get; } = new(0, null, null, 0);

    /// <summary>All of them; null when input or output is not known.</summary>
    public long? Total => Input + Output + (Cached ?? 0) + (CacheWritten ?? 0);

    /// <summary>What was said later in the same call holds; what it leaves out stays.</summary>
    public TokenUse Then(TokenUse later) =>
        new(later.Input ?? Input, later.Cached ?? Cached, later.CacheWritten ?? CacheWritten, later.Output ?? Output);
}
