using System.Text.RegularExpressions;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Judges the plain conditions of build files. One that asks what only a build knows is not judged.</summary>
internal static partial class BuildCondition
{
    private const int Longest = 1000;

    /// <summary>Whether a condition holds; null where that cannot be told.</summary>
    /// <param name="condition">Its text; null or empty always holds.</param>
    /// <param name="properties">What is known.</param>
    public static bool? Holds(string? condition, IReadOnlyDictionary<string, BuildProperty> properties)
    {
        if (string.IsNullOrWhiteSpace(condition))
            return true;
        if (condition.Length > Longest)
            return null;
        bool? any = false;
        foreach (var side in Or().Split(condition))
        {
            bool? all = true;
            foreach (var part in And().Split(side))
                all &= Atom(part.Trim(), properties);
            any |= all;
        }
        return any;
    }

    private static bool? Atom(string text, IReadOnlyDictionary<string, BuildProperty> properties)
    {
        if (Comparison().Match(text) is { Success: true } sides)
        {
            var left = BuildText.Expand(Bare(sides.Groups["left"].Value), properties, out var knowsLeft);
            var right = BuildText.Expand(Bare(sides.Groups["right"].Value), properties, out var knowsRight);
            // What nobody set is empty; what it would be compared with otherwise, a build may well set.
            if (!(knowsLeft && knowsRight) && (left.Length > 0 || right.Length > 0))
                return null;
            return left.Equals(right, StringComparison.OrdinalIgnoreCase) == (sides.Groups["sign"].Value == "==");
        }
        var negated = text.StartsWith('!');
        var value = BuildText.Expand(Bare(text.TrimStart('!').Trim()), properties, out var known);
        return known && bool.TryParse(value, out var holds) ? holds != negated : null;
    }

    private static string Bare(string text) => text.Trim().Trim('\'');

    [GeneratedRegex(@"\s+or\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex("^(?<left>'[^']*'|[^'!=<>]+?)\\s*(?<sign>==|!=)\\s*(?<right>'[^']*'|[^'!=<>]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Comparison();
}
