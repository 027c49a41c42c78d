using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Places;

/// <summary>A version or range as somebody wrote it.</summary>
internal static class VersionText
{
    /// <summary>The range it means; null where it is none, such as a property.</summary>
    public static VersionRange? Range(string text) => VersionRange.TryParse(text.Trim(), out var range) ? range : null;

    /// <summary>Whether it may be raised by replacing its least version: one version or more, of which the least is taken. An exact one and a floating one are meant so.</summary>
    public static bool MayBeRaised(VersionRange range) =>
        range is { HasLowerBound: true, IsMinInclusive: true, IsFloating: false } && !(range.HasUpperBound && range.MaxVersion == range.MinVersion);

    /// <summary>Where the least version stands in the text.</summary>
    public static (int Start, int Length) Least(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '[' or '('))
            start++;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ']' or ')'))
            end++;
        return (start, end - start);
    }
}
