using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>Which weakenings a plan asks for: those that a sentence of it names, by a verb that means such a thing and the name of what it is done to.</summary>
internal sealed class Allowance
{
    private static readonly Regex Sentence = Patterns.Of(@"[.!?;](\s|$)|\n");
    private static readonly Regex Word = Patterns.Of(@"[\p{L}\p{N}_@][\p{L}\p{N}_@/.-]*[\p{L}\p{N}_]|[\p{L}\p{N}_]");
    private static readonly Regex Denied = Patterns.AnyCase(@"\b(not|never|don't|doesn't|without|instead of|rather than|must stay|keep|avoid|nor)\b");
    private static readonly Regex Delete = Patterns.AnyCase(@"\b(delete|deletes|deleting|remove|removes|removing|drop|drops|dropping|retire|obsolete|get rid of|throw away|clean up)\b");
    private static readonly Regex Skip = Patterns.AnyCase(@"\b(skip|skips|skipping|ignore|ignores|disable|disables|quarantine|mark)\b");
    private static readonly Regex Loosen = Patterns.AnyCase(@"\b(loosen|relax|weaken|widen|lower|simplify|tolerate|less strict|rewrite|replace|remove|delete|drop)\b");
    private static readonly Regex Change = Patterns.AnyCase(@"\b(suppress|disable|relax|lower|turn off|switch off|ignore|exclude|exempt|allow|remove|delete|drop|change|update|replace|edit|adjust|rename|rework|rewrite|migrate)\b");

    private readonly List<(string Text, HashSet<string> Words)> sentences;

    private Allowance(List<(string, HashSet<string>)> sentences) => this.sentences = sentences;

    /// <summary>What the words of a plan allow.</summary>
    public static Allowance Of(IEnumerable<string> plan) => new([.. plan.SelectMany(Sentences).Where(s => !Denied.IsMatch(s)).Select(s => (s, Words(s)))]);

    /// <summary>Whether one is asked for. "The tests" names none.</summary>
    public bool Allows(Weakening weakening) => sentences.Any(s => Verb(weakening.Kind).IsMatch(s.Text) && weakening.Names.Append(weakening.File).Any(name => Named(s, name)));

    private static Regex Verb(WeakeningKind kind) => kind switch
    {
        WeakeningKind.TestDeleted => Delete,
        WeakeningKind.TestSkipped => Skip,
        WeakeningKind.TestEmptied or WeakeningKind.AssertionRemoved or WeakeningKind.AssertionLoosened => Loosen,
        _ => Change,
    };

    private static bool Named((string Text, HashSet<string> Words) sentence, string name) =>
        // A name of one common word would be found in any sentence; it counts in quotes.
        name.Length > 2 && (Telling(name) ? sentence.Words.Contains(name) || (name.Contains(' ') && sentence.Text.Contains(name, StringComparison.Ordinal))
            : sentence.Text.Contains($"`{name}`", StringComparison.Ordinal) || sentence.Text.Contains($"'{name}'", StringComparison.Ordinal) || sentence.Text.Contains($"\"{name}\"", StringComparison.Ordinal) || sentence.Text.Contains($"gate {name}", StringComparison.Ordinal));

    private static bool Telling(string name) => name.Any(c => c is '_' or '.' or '/' or ' ' or '-' || char.IsDigit(c)) || name.Skip(1).Any(char.IsUpper);

    private static HashSet<string> Words(string sentence) =>
        [.. Word.Matches(sentence).SelectMany(m => new[] { m.Value }.Concat(m.Value.Split('.')).Append(m.Value.TrimEnd('.')))];

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        foreach (Match end in Sentence.Matches(text))
        {
            yield return text[start..end.Index];
            start = end.Index + end.Length;
        }
        yield return text[start..];
    }
}
