using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>A text without the paths in it: the words of a path say where something is, not what is to be done.</summary>
internal static partial class PlainWords
{
    // Look like files, and are products.
    private static readonly HashSet<string> Products = new(StringComparer.OrdinalIgnoreCase) { "Node.js", "Vue.js", "Next.js", "Nuxt.js", "React.js", "Express.js", "Three.js", "D3.js", "ASP.NET", "ML.NET" };

    /// <summary>The text with a word in place of each of them, and what the words stand for.</summary>
    public static (string Text, IReadOnlyDictionary<string, string> Paths) Of(string text)
    {
        var paths = new Dictionary<string, string>();
        var plain = Path().Replace(text, match =>
        {
            if (Products.Contains(match.Value))
                return match.Value;
            var word = $"{Clauses.Path}{paths.Count}";
            paths[word] = match.Value;
            return word;
        });
        return (plain, paths);
    }

    // With a folder and an end, with a slash at its end, two folders deep, or a name whose end is one of files.
    [GeneratedRegex(@"(?<![\w./-])(\.{0,2}/)?([\w.*@-]+/)+[\w.*@-]+\.\w+|(?<![\w./-])([\w.*@-]+/)+(?=[\s,;:)`'""]|$)|(?<![\w./-])([\w.*@-]+/){2,}[\w.*@-]+|(?<![\w./-])[\w*-][\w.*-]*\.(cs|csproj|fs|vb|razor|ts|tsx|js|jsx|mjs|py|go|rs|rb|java|kt|php|cpp|hpp|swift|sql|tf|md|rst|adoc|txt|json|ya?ml|toml|css|scss|html|xaml|sh|ps1|resx|proto)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
