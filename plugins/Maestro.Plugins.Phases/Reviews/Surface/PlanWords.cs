using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reviews.Surface;

/// <summary>What was asked for, in words.</summary>
/// <param name="texts">The request, the plan and the tasks made of it.</param>
internal sealed class PlanWords(IEnumerable<string> texts)
{
    // Sentences, and lines of lists and tables: what stands in another is about something else.
    private static readonly Regex Ends = new(@"[.!?]\s|[\r\n]+|;\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Verbs = new(
        @"\b(remov|delet|renam|replac|rewrit|chang|drop|mov|internal|refactor|merg|split|retir|break|redesign|signature|turn|convert|make)\w*\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Not = new(@"\b(not|never|without|don't|keep)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly List<string> sentences = [.. texts.SelectMany(text => Ends.Split(text)).Where(sentence => sentence.Length > 0)];

    /// <summary>Whether somebody asked for a declaration to become another one: a sentence names it, or the type it is in, with a verb of that kind and no "not".</summary>
    public bool AskFor(PublicSymbol symbol)
    {
        var type = symbol.Container.Split('.')[^1];
        return sentences.Exists(sentence => Verbs.IsMatch(sentence) && !Not.IsMatch(sentence) && (Names(sentence, symbol.Name) || Names(sentence, type)));
    }

    private static bool Names(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0 && name.Length > 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !IsWord(sentence[at - 1])) && (at + name.Length == sentence.Length || !IsWord(sentence[at + name.Length])))
                return true;
        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
