using System.Text.RegularExpressions;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>What a repository's <c>.gitattributes</c> say of files: <c>linguist-vendored</c>, <c>linguist-generated</c> and <c>linguist-documentation</c>.</summary>
internal sealed class LinguistRules
{
    private static readonly string[] Names = ["linguist-vendored", "linguist-generated", "linguist-documentation"];

    // Each is held against each file; nobody has that many.
    private const int Most = 200;
    private const int Longest = 300;

    private readonly List<(Regex Pattern, bool Skipped)> rules = [];

    /// <summary>Whether there were so many that some were left out.</summary>
    public bool TooMany { get; private set; }

    /// <summary>Reads one file; those of outer folders go before those of inner ones, as a later rule wins.</summary>
    /// <param name="folder">Where it lies; empty for the root.</param>
    /// <param name="text">What it says.</param>
    public void Read(string folder, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words[0].Length > Longest || words[0][0] is '#' or '"')
                continue;
            foreach (var word in words[1..])
                if (Array.Exists(Names, name => Means(word, name)) && !(TooMany |= rules.Count == Most))
                    rules.Add((Pattern(folder, words[0]), word[0] != '-' && !word.EndsWith("=false", StringComparison.Ordinal)));
        }
    }

    /// <summary>Whether they say that nothing is concluded from a file; null where they say nothing of it.</summary>
    public bool? Says(string path)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
            if (rules[i].Pattern.IsMatch(path))
                return rules[i].Skipped;
        return null;
    }

    private static bool Means(string word, string name) =>
        word.TrimStart('-').Split('=')[0] == name;

    // Without a slash it is about names in any folder below; with one, about paths from here.
    private static Regex Pattern(string folder, string glob)
    {
        var here = folder.Length == 0 ? "" : Regex.Escape(folder + "/");
        var anywhere = glob.Contains('/', StringComparison.Ordinal) ? "" : "(?:.*/)?";
        var text = Regex.Escape(glob.TrimStart('/')).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new($"^{here}{anywhere}{text}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
