using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>What is read of any body of code: its words, and how often it returns or swallows.</summary>
internal static class ScriptBody
{
    private static readonly Regex Word = Patterns.Of(@"[\p{L}_$][\p{L}\p{N}_$]*|[0-9][0-9._]*");
    private static readonly Regex Return = Patterns.Of(@"\breturn\s*(None\s*)?(;|\r?$|\})");
    private static readonly Regex Swallow = Patterns.Of(@"\bcatch\s*(\([^)]*\))?\s*\{\s*\}|\bexcept\b[^:\n]*:\s*(pass|\.\.\.|continue|return)\b|\.catch\(\s*(\(\s*\w*\s*\)|\w+)\s*=>\s*(\{\s*\}|null|undefined)\s*\)|\bcontextlib\.suppress\(|\b_\s*=\s*recover\(\)");

    public static IReadOnlyList<string> Words(string source) => [.. Word.Matches(source).Select(m => m.Value)];

    public static int Returns(string code) => Return.Count(code);

    public static int Swallows(string code) => Swallow.Count(code);
}
