using System.Buffers;
using System.Text.RegularExpressions;

namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>
/// A pattern that is made only when a line holds one of the words without which it cannot match: making one that matches in linear time takes
/// a hundred times as long as using it, and most are never needed.
/// </summary>
internal sealed class LinePattern
{
    private readonly SearchValues<string>? needles;
    private readonly Lazy<Regex> pattern;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">Without lookarounds.</param>
    /// <param name="ignoreCase">Whether its letters match in either case.</param>
    public LinePattern(string text, bool ignoreCase)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (ignoreCase ? RegexOptions.IgnoreCase : 0);
        pattern = new(() => new Regex(text, options));
        needles = Needles.Of(text) is { } words ? SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase) : null;
    }

    /// <summary>Whether a line matches.</summary>
    public bool IsMatch(string line) => (needles is null || line.AsSpan().ContainsAny(needles)) && pattern.Value.IsMatch(line);

    /// <summary>The same without looking for words first.</summary>
    public bool IsMatchWithoutNeedles(string line) => pattern.Value.IsMatch(line);
}
