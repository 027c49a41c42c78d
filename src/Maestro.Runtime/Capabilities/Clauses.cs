using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>What a text asks for, clause by clause, in words. What it says is not to be done, or merely has to stay as it is, is left out.</summary>
internal static partial class Clauses
{
    /// <summary>How words begin that stand for a path.</summary>
    public const string Path = "pathnumber";

    private const string Verb = "add|write|create|implement|build|make|fix|mend|change|update|extend|improve|remove|delete|drop|rename|move|refactor|document|test|cover|support|introduce|replace|migrate|deploy|simplify|extract|optimi[sz]e|encrypt|secure|use|keep|leave|run|do|don't|never|ensure|let|show|display|return|list|print|log|open|send|validate|check|handle|allow|offer|provide|store|save|load";

    /// <summary>The clauses, each with the words that count.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> AskedFor(string text) =>
        [.. Ends().Split(text).Select(Counting).Where(words => words.Count > 0)];

    private static IReadOnlyList<string> Counting(string clause)
    {
        if (Untouched().IsMatch(clause))
            return [];
        var asked = Refusal().Match(clause) is { Success: true } no ? clause[..no.Index] : clause;
        return [.. Word().Matches(Mention().Replace(asked, " … ")).Select(match => match.Value)];
    }

    // A comma ends a clause where an order follows; else it is within a list, which a "without" before it covers.
    [GeneratedRegex($@"[.!?](?=\s|$)|[;:()\n]|\bbut\b|\bhowever\b|\binstead,|(,|\band\b|,\s*and\b|,?\s*then\b)\s*(?=({Verb})\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();

    // From here to the clause's end nothing is asked for. "Not only" is the opposite, and "no longer" tells of what is broken.
    [GeneratedRegex(@"\b(do not|don['’]t|does not|doesn['’]t|must not|mustn['’]t|should not|shouldn['’]t|may not|cannot|can['’]t|never|not(?! only\b)|no(?! longer\b| matter\b)|without|except|excluding|instead of|rather than|other than|apart from|outside( of)?|avoid(ing)?|skip(ping)?|ignor(e|ing)|independent of|unrelated to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Refusal();

    // The whole clause says that something is left as it is.
    [GeneratedRegex(@"\b(out of scope|not in scope|off limits|untouched|unchanged|left? alone|leave\b.*\b(alone|as (it is|they are|is))|(stay|stays|remain|remains)\b.*\b(as (it is|they are|is)|the same)|(must|should|may|can|need|needs|are|is)( not|n['’]t)( to)? (be )?(touch|chang|edit|modif|need|requir|necess)\w*)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Untouched();

    // Tests that are run or pass, and texts that are read, are how the work is checked or what it goes by.
    [GeneratedRegex($@"\b(re)?(run|runs|running|pass|passes|passing|break|breaks|breaking|see|read|per|according to|described in|follow|follows|following|keep|keeps|keeping)\s+((all|the|of|our|its|any|existing|other|whole|full|unit|integration|green)\s+)*(tests?|test suites?|docs|documentation|readme|ci|build|api|security|changelog|tutorial|user guide|{Path}\d+)\b|\b(all |the |existing |unit |integration |our )*(tests?|test suites?|ci)\s+((still|all|must|should|will|to|have|has|are|is|stay|stays|remain|remains)\s+)*(pass|passes|passing|green|succeed|succeeds)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[\p{L}\p{N}]+|…")]
    private static partial Regex Word();
}
