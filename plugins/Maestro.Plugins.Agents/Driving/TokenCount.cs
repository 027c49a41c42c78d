namespace Maestro.Plugins.Agents.Driving;

/// <summary>Tokens on one base, whatever the agent counts by. What was not told is null, which means unknown.</summary>
/// <param name="Input">All input, with what was read from and written to a cache.</param>
/// <param name="Cached">The part of the input that came from a cache.</param>
/// <param name="Output">All output, with reasoning.</param>
/// <param name="Reasoning">The part of the output that was reasoning.</param>
internal readonly record struct TokenCount(long? Input, long? Cached, long? Output, long? Reasoning)
{
    /// <summary>Nothing, and that is known.</summary>
    public static TokenCount None => new(0, 0, 0, 0);

    /// <summary>Input and output.</summary>
    public long? Total => Input + Output;

    /// <summary>The sum; unknown plus anything is unknown.</summary>
    public static TokenCount operator +(TokenCount a, TokenCount b) => new(a.Input + b.Input, a.Cached + b.Cached, a.Output + b.Output, a.Reasoning + b.Reasoning);

    /// <summary>What came to it since <paramref name="b"/>; unknown where the count went down, for then it was not a sum.</summary>
    public static TokenCount operator -(TokenCount a, TokenCount b) =>
        new(Since(a.Input, b.Input), Since(a.Cached, b.Cached), Since(a.Output, b.Output), Since(a.Reasoning, b.Reasoning));

    private static long? Since(long? now, long? before) => now - before is >= 0 and var grown ? grown : null;
}
