using System.Text.RegularExpressions;
using Maestro.Runtime.Capabilities;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>
/// Which of the tests that a gate names are new in the files a task changed: what a name ends with is written there, and was not before in any
/// of these files, under whatever path.
/// </summary>
internal sealed partial class NewTests
{
    private const int ShortestTitle = 3;

    private readonly IReadOnlyList<(string Path, HashSet<string> Words, IReadOnlyList<string> Titles)> files;

    /// <summary>Reads the files.</summary>
    /// <param name="now">The test files as they are, by path.</param>
    /// <param name="before">What the changed test files held before.</param>
    public NewTests(IReadOnlyDictionary<string, string> now, IReadOnlyCollection<string> before)
    {
        var (words, titles) = (before.SelectMany(Words).ToHashSet(StringComparer.Ordinal), before.SelectMany(Titles).ToHashSet(StringComparer.Ordinal));
        files = [.. now.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (
            file.Key,
            Words(file.Value).Where(word => !words.Contains(word)).ToHashSet(StringComparer.Ordinal),
            (IReadOnlyList<string>)[.. Titles(file.Value).Where(title => !titles.Contains(title)).Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>The file a test is new in; null where it is in none.</summary>
    public string? FileOf(string test)
    {
        var name = Arguments().Replace(test, "");
        // One with spaces is called by what is quoted in the file; its words may stand anywhere.
        var last = !name.Any(char.IsWhiteSpace) && Word().Matches(name) is { Count: > 0 } words ? words[^1].Value : "";
        return files.Where(file => file.Words.Contains(last) || file.Titles.Any(title => EndsIn(name, title))).Select(file => file.Path).FirstOrDefault();
    }

    /// <summary>Whether a path is one of a file that holds tests, rather than something lying beside them.</summary>
    public static bool AreIn(string path) => PathKind.IsTest(path) && Source().IsMatch(path);

    private static bool EndsIn(string name, string title) =>
        name.EndsWith(title, StringComparison.Ordinal) && (name.Length == title.Length || !char.IsLetterOrDigit(name[^(title.Length + 1)]));

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Titles(string text) => Title().Matches(text).Select(match => match.Groups[2].Value).Where(title => title.Length >= ShortestTitle);

    [GeneratedRegex(@"[\p{L}_$][\p{L}\p{N}_$]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    // What a JavaScript test is called by.
    [GeneratedRegex(@"(""|'|`)((?:(?!\1).)*)\1")]
    private static partial Regex Title();

    // The rows of one test, as most runners write them.
    [GeneratedRegex(@"[(\[].*$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Arguments();

    [GeneratedRegex(@"\.(cs|fs|vb|java|kt|kts|scala|groovy|py|js|mjs|cjs|ts|tsx|jsx|go|rs|rb|php|c|cc|cpp|swift|dart|exs|clj)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
