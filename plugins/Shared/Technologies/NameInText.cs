using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Where a text names a technology.</summary>
internal static class NameInText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What stands before and after a word that speaks of a thing.
    private static readonly Regex Before = new(@"(^|\W)(use|uses|used|means|using|with|via|through|adopt|adopts|choose|prefer|keep|in|on|from|to|not|never|no|without|avoid|instead of|rather than|replace|replaces|replacing|remove|drop|and|or)(\s+(the|a|an))?\s+$", Options);
    private static readonly Regex After = new(@"^\s+(library|package|framework|crate|module|toolkit|engine|component|components|app|application|front end|frontend|middleware|server|tests?|strategy|jobs?|workers?|tasks?|models?|schemas?|consumers?|client|v?\d)\b", Options);

    private static readonly Regex AfterSmall = new(@"(^|\s)[a-z]+,?\s$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex BeforeSmall = new(@"^([.,;:!?)]|\s+[a-z(]|\s*$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The places where it stands.</summary>
    /// <remarks>
    /// A name that is a word of the language too counts in backticks, before a word for a thing ("React components"), or with its capital after a word that
    /// wants a thing ("use React") or amid small words ("the guild made Wolverine our standard"). "React to events" and "requires" name nothing.
    /// </remarks>
    public static IEnumerable<int> Find(string text, TechnologyName name) => name.IsWord
        ? WholeWords.In(text, name.Text).Where(at => IsQuoted(text, at, name.Text.Length) || After.IsMatch(text[(at + name.Text.Length)..]) || (IsCapital(text, at, name) && (Before.IsMatch(text[..at]) || (AfterSmall.IsMatch(text[..at]) && BeforeSmall.IsMatch(text[(at + name.Text.Length)..])))))
        : WholeWords.In(text, name.Text);

    private static bool IsQuoted(string text, int at, int length) => at > 0 && text[at - 1] == '`' && at + length < text.Length && text[at + length] == '`';

    private static bool IsCapital(string text, int at, TechnologyName name) =>
        char.IsUpper(name.Text[0]) && string.CompareOrdinal(text, at, name.Text, 0, name.Text.Length) == 0;
}
