using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>A text without the paths in it: a path that is named says where something is, not what is to be done.</summary>
internal static partial class PlainWords
{
    // Look like files, and are products.
    private static readonly HashSet<string> Products = new(StringComparer.OrdinalIgnoreCase) { "Node.js", "Vue.js", "Next.js", "Nuxt.js", "React.js", "Express.js", "Three.js", "D3.js", "ASP.NET", "ML.NET" };

    /// <summary>The paths a text names.</summary>
    public static IReadOnlyList<string> Paths(string text) => [.. Path().Matches(text).Select(match => match.Value).Where(path => !Products.Contains(path))];

    /// <summary>The text with nothing where they were.</summary>
    public static string Of(string text) => Path().Replace(text, match => Products.Contains(match.Value) ? match.Value : " ");

    // With a folder and an end, with a slash at its end, two folders deep, or a name whose end is one of files.
    [GeneratedRegex(@"(?<![\w./-])(\.{0,2}/)?([\w.*@-]+/)+[\w.*@-]+\.\w+|(?<![\w./-])([\w.*@-]+/)+(?=[\s,;:)`'""]|$)|(?<![\w./-])([\w.*@-]+/){2,}[\w.*@-]+|(?<![\w./-])[\w*-][\w.*-]*\.(cs|csproj|fs|vb|razor|ts|tsx|js|jsx|mjs|py|go|rs|rb|java|kt|php|cpp|hpp|swift|sql|tf|md|rst|adoc|txt|json|ya?ml|toml|css|scss|html|xaml|sh|ps1|resx|proto)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
