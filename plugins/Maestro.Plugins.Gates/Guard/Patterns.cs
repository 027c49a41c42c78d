using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>How every pattern of the guard is compiled: what it reads is a stranger's, so in linear time.</summary>
internal static class Patterns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    public static Regex Of(string pattern) => new(pattern, Linear);

    public static Regex AnyCase(string pattern) => new(pattern, Linear | RegexOptions.IgnoreCase);

    /// <summary>The line, from 1, that an index is on.</summary>
    public static int Line(string text, int index) => text.AsSpan(0, Math.Min(index, text.Length)).Count('\n') + 1;
}
