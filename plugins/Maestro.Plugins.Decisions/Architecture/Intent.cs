using System.Text.RegularExpressions;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>What code is asked for.</summary>
/// <param name="Kind">Its kind; null when the words tell of none.</param>
/// <param name="Word">The word that told.</param>
/// <param name="Subjects">What it is about, the likeliest first: "orders" of "an endpoint for orders".</param>
internal sealed record Intent(CodeKind? Kind, string? Word, IReadOnlyList<string> Subjects)
{
    private static readonly Regex Words = new(@"[A-Za-z][A-Za-z0-9]*", RegexOptions.NonBacktracking);

    // Words that are never what code is about.
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "at", "by", "with", "from", "into", "as", "is", "are", "be", "it", "its", "that", "which", "who", "what", "where", "how", "does", "do",
        "new", "add", "adds", "added", "adding", "create", "creates", "make", "put", "belong", "belongs", "belonging", "go", "goes", "should", "must", "can", "may", "will", "shall", "want", "wants", "need", "needs", "we", "i", "our", "this", "these", "every",
        "code", "class", "classes", "type", "types", "file", "files", "folder", "method", "function", "feature", "support", "user", "users", "lives", "live", "place", "placed", "implement", "implements", "write", "there", "so", "when", "one", "all", "each", "not", "no", "using", "use", "via", "get", "post", "put", "delete", "returns", "return", "lists", "list", "http", "rest", "api", "single", "whose", "given",
    };

    /// <summary>Reads it.</summary>
    /// <param name="text">The question, or a requirement.</param>
    /// <param name="ownSuffixes">How types of the repository end, as words.</param>
    public static Intent Of(string text, IReadOnlyCollection<string> ownSuffixes)
    {
        var (kind, word) = Known(text) ?? Own(text, ownSuffixes) ?? (null, null);
        return new(kind, word, Subject(text, word));
    }

    // The longest words tell most: "background job" before "job", and of equals the kind that is first in the table.
    private static (CodeKind?, string?)? Known(string text)
    {
        var hits = CodeKinds.All.SelectMany(kind => kind.Words.Where(words => WholeWords.In(text, words).Any()).Select(words => (Kind: kind, Words: words))).ToList();
        return hits.Count == 0 ? null : hits.OrderByDescending(hit => hit.Words.Count(c => c is ' ' or '-')).Select(hit => ((CodeKind?)hit.Kind, (string?)hit.Words)).First();
    }

    private static (CodeKind?, string?)? Own(string text, IReadOnlyCollection<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (Forms(suffix).FirstOrDefault(form => WholeWords.In(text, form).Any()) is { } form)
                return (new(Kebab(suffix), [form], [suffix], [suffix, "I" + suffix, suffix + "Base"], [suffix + "s"], Home.Anywhere), form);
        }

        return null;
    }

    private static IEnumerable<string> Forms(string suffix)
    {
        var word = string.Join(' ', Words.Matches(Regex.Replace(suffix, "(?<=[a-z0-9])(?=[A-Z])", " ")).Select(match => match.Value)).ToLowerInvariant();
        return [word, word + "s", word.EndsWith('y') ? word[..^1] + "ies" : word + "es"];
    }

    private static string Kebab(string suffix) => Regex.Replace(suffix, "(?<=[a-z0-9])(?=[A-Z])", "-").ToLowerInvariant();

    // What stands after "for" or "of" is what it is about; then what stands right before the word for its kind; then the rest.
    private static IReadOnlyList<string> Subject(string text, string? word)
    {
        var kindWords = (word ?? "").Split(' ', '-');
        var words = Words.Matches(text).ToList();
        var scored = new List<(string Word, int Score, int At)>();
        for (var at = 0; at < words.Count; at++)
        {
            var value = words[at].Value;
            if (Empty.Contains(value) || kindWords.Contains(value, StringComparer.OrdinalIgnoreCase) || value.Length < 3)
                continue;
            var before = Enumerable.Range(1, 3).Select(back => at - back >= 0 ? words[at - back].Value.ToLowerInvariant() : "").TakeWhile(back => Empty.Contains(back)).ToList();
            var next = at + 1 < words.Count ? words[at + 1].Value : "";
            var score = before.Any(back => back is "for" or "of") ? 3 : kindWords[0].Equals(next, StringComparison.OrdinalIgnoreCase) && word is not null ? 2 : char.IsUpper(value[0]) && at > 0 ? 1 : 0;
            scored.Add((value, score, at));
        }

        return [.. scored.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.At).Select(entry => entry.Word).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
