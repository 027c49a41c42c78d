using System.Text.RegularExpressions;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>What code is asked for.</summary>
/// <param name="Kind">Its kind; null when the words tell of none.</param>
/// <param name="Word">The word that told.</param>
/// <param name="Subjects">What it is about, the likeliest first: "orders" of "an endpoint for orders".</param>
/// <param name="IsNamed">Whether the first subject is named as such, by "for" or "of", rather than guessed.</param>
/// <param name="About">Another kind that it speaks of, such as what is to be tested; null where there is none.</param>
internal sealed record Intent(CodeKind? Kind, string? Word, IReadOnlyList<string> Subjects, CodeKind? About = null, bool IsNamed = false)
{
    private static readonly Regex Where = new(@"\bwhere\s+(does|do|should|would|will|must|can|is|are)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
    private static readonly Regex Pronoun = new(@"^\s*(it|that|they|this|these|those|would it|would they)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
    private static readonly Regex Negated = new(@"\b(not|never|nor|neither|rather than|instead of|before|until|unless)\b[^.;:,!?]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Words = new(@"[A-Za-z][A-Za-z0-9]*", RegexOptions.NonBacktracking);

    private const int Named = 5;

    // Words that are never what code is about.
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "at", "by", "with", "from", "into", "as", "is", "are", "be", "it", "its", "that", "which", "who", "what", "where", "how", "does", "do",
        "new", "add", "adds", "added", "adding", "create", "creates", "make", "put", "belong", "belongs", "belonging", "go", "goes", "should", "must", "can", "may", "will", "shall", "want", "wants", "need", "needs", "we", "i", "our", "this", "these", "every",
        "code", "class", "classes", "type", "types", "file", "files", "folder", "method", "function", "feature", "support", "user", "users", "lives", "live", "place", "placed", "implement", "implements", "write", "there", "so", "when", "one", "all", "each", "not", "no", "using", "use", "via", "get", "post", "put", "delete", "returns", "return", "lists", "list", "http", "rest", "api", "single", "whose", "given", "such", "any", "some", "other", "another",
    };

    /// <summary>Reads it.</summary>
    /// <param name="text">The question, or a requirement.</param>
    /// <param name="ownSuffixes">How types of the repository end, as words.</param>
    public static Intent Of(string text, IReadOnlyCollection<string> ownSuffixes)
    {
        // Where something is not to be, and what comes after it, says nothing of what it is.
        var asked = Negated.Replace(text, " ");
        var named = NamedType.In(asked);
        var (kind, word) = OfName(named, ownSuffixes) ?? AfterWhere(asked, ownSuffixes) ?? BeforeWhere(asked, ownSuffixes) ?? Known(asked) ?? Own(asked, ownSuffixes) ?? (null, null);
        var about = kind is null ? null : Known(WithoutWord(asked, word!))?.Item1;
        var (subjects, isNamed) = Subject(asked, word);
        if (named is not null && kind is not null && named.Name.EndsWith(word!, StringComparison.Ordinal))
            (subjects, isNamed) = ([named.Parts[0], .. named.Parts.Skip(1).SkipLast(1), .. subjects], true);
        return new(kind, word, subjects, about?.Id == kind?.Id ? null : about, isNamed);
    }

    // How a type is called says what it is: the longest ending of the repository's own types, then of common ones.
    private static (CodeKind?, string?)? OfName(NamedType? named, IReadOnlyCollection<string> ownSuffixes)
    {
        if (named is null)
            return null;
        var known = CodeKinds.All.SelectMany(kind => kind.Suffixes.Select(suffix => (Kind: kind, Suffix: suffix)));
        return ownSuffixes.Select(suffix => (Kind: CodeKinds.All.FirstOrDefault(kind => kind.Suffixes.Contains(suffix)) ?? OwnKind(suffix), Suffix: suffix)).Concat(known)
            .Where(entry => named.Name.Length > entry.Suffix.Length && named.Name.EndsWith(entry.Suffix, StringComparison.Ordinal))
            .OrderByDescending(entry => entry.Suffix.Length).Select(entry => ((CodeKind?)entry.Kind, (string?)entry.Suffix)).Cast<(CodeKind?, string?)?>().FirstOrDefault();
    }

    // "We call their REST API. Where does the client go?": what stands right after the question is what is asked for.
    private static (CodeKind?, string?)? AfterWhere(string text, IReadOnlyCollection<string> ownSuffixes)
    {
        if (Where.Match(text) is not { Success: true } where)
            return null;
        var rest = text[(where.Index + where.Length)..];
        var phrase = rest[..(rest.IndexOfAny(['.', '?', '!', ';', '\n']) is >= 0 and var end ? end : rest.Length)];
        var all = CodeKinds.All.SelectMany(kind => kind.Words.Select(words => (Kind: (CodeKind?)kind, Words: words)))
            .Concat(ownSuffixes.Select(OwnKind).SelectMany(kind => kind.Words.Select(words => (Kind: (CodeKind?)kind, Words: words))));
        var first = all.SelectMany(entry => WholeWords.In(phrase, entry.Words).Take(1).Select(at => (entry.Kind, entry.Words, At: at)))
            .OrderBy(hit => hit.At).ThenByDescending(hit => hit.Words.Length).Select(hit => (hit.Kind, (string?)hit.Words)).ToList();
        return first.Count > 0 ? first[0] : null;
    }

    // "One middleware should do it. Where does it belong?": what the sentence before is about.
    private static (CodeKind?, string?)? BeforeWhere(string text, IReadOnlyCollection<string> ownSuffixes)
    {
        if (Where.Match(text) is not { Success: true } where || !Pronoun.IsMatch(text[(where.Index + where.Length)..]))
            return null;
        var before = text[..where.Index].TrimEnd(' ', ':', ',', '-', '.', '!', '?', '\n');
        var sentence = before[(before.LastIndexOfAny(['.', '!', '?', '\n']) + 1)..];
        return Known(sentence) ?? Own(sentence, ownSuffixes);
    }

    private static bool SameSentence(string text, int at, string word)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(['.', '?', '!', '\n'], at - 1) + 1;
        var end = text.IndexOfAny(['.', '?', '!', '\n'], at);
        return WholeWords.In(text[from..(end < 0 ? text.Length : end)], word).Any();
    }

    private static string WithoutWord(string text, string word)
    {
        foreach (var at in WholeWords.In(text, word).Reverse().ToList())
            text = text.Remove(at, word.Length);
        return text;
    }

    // What is named first is what it is about; tests are named after what they test.
    private static (CodeKind?, string?)? Known(string text)
    {
        var hits = CodeKinds.All.SelectMany(kind => kind.Words.Where(words => WholeWords.In(text, words).Any()).Select(words => (Kind: kind, Words: words))).ToList();
        return hits.Count == 0 ? null : hits.OrderByDescending(hit => hit.Kind.Home == Home.Tests).ThenBy(hit => WholeWords.In(text, hit.Words).First()).ThenByDescending(hit => hit.Words.Length).Select(hit => ((CodeKind?)hit.Kind, (string?)hit.Words)).First();
    }

    private static (CodeKind?, string?)? Own(string text, IReadOnlyCollection<string> suffixes)
    {
        var first = suffixes.Select(OwnKind).SelectMany(kind => kind.Words.SelectMany(words => WholeWords.In(text, words).Take(1).Select(at => (Kind: kind, Words: words, At: at)))).OrderBy(hit => hit.At).ToList();
        return first.Count > 0 ? (first[0].Kind, first[0].Words) : null;
    }

    private static CodeKind OwnKind(string suffix) => new(Kebab(suffix), [.. Forms(suffix)], [suffix], [suffix, "I" + suffix, suffix + "Base"], [suffix + "s"], Home.Anywhere);

    private static IEnumerable<string> Forms(string suffix)
    {
        var word = string.Join(' ', Words.Matches(Regex.Replace(suffix, "(?<=[a-z0-9])(?=[A-Z])", " ")).Select(match => match.Value)).ToLowerInvariant();
        return [word, word + "s", word.EndsWith('y') ? word[..^1] + "ies" : word + "es"];
    }

    private static string Kebab(string suffix) => Regex.Replace(suffix, "(?<=[a-z0-9])(?=[A-Z])", "-").ToLowerInvariant();

    // What stands after "for" or "of" is what it is about; then what stands right before the word for its kind; then the rest.
    private static (IReadOnlyList<string> Subjects, bool IsNamed) Subject(string text, string? word)
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
            var here = word is not null && SameSentence(text, words[at].Index, word) ? 2 : 0;
            // A name of code, as in "DiscountFormatter was never tested. Where do its tests go?"
            var code = char.IsUpper(value[0]) && value.Skip(1).Any(char.IsUpper) && value.Any(char.IsLower) ? 3 : 0;
            var score = here + code + (before.Any(back => back is "for" or "of") ? Named : kindWords[0].Equals(next, StringComparison.OrdinalIgnoreCase) && word is not null ? 2 : char.IsUpper(value[0]) && at > 0 ? 1 : 0);
            scored.Add((value, score, at));
        }

        return ([.. scored.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.At).Select(entry => entry.Word).Distinct(StringComparer.OrdinalIgnoreCase)], scored.Any(entry => entry.Score >= Named));
    }
}
