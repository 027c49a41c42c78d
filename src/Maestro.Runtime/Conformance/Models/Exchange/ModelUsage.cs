namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>Tokens on one base, whatever a protocol counts by.</summary>
/// <param name="Input">All input, with what came from a cache.</param>
/// <param name="Cached">The part of the input that came from a cache.</param>
/// <param name="Output">All output, with reasoning.</param>
/// <param name="Reasoning">The part of the output that was reasoning.</param>
internal readonly record struct ModelUsage(long Input, long Cached, long Output, long Reasoning)
{
    /// <summary>Input and output.</summary>
    public long Total => Input + Output;

    /// <summary>The sum.</summary>
    public static ModelUsage operator +(ModelUsage a, ModelUsage b) => new(a.Input + b.Input, a.Cached + b.Cached, a.Output + b.Output, a.Reasoning + b.Reasoning);
}
