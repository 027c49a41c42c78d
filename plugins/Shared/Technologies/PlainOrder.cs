using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Tells an order in plain words from one that takes more reading: words that order stand right before the name, or right behind it.</summary>
internal static class PlainOrder
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Article = @"((the|a|an|our|plain)\s+)?";

    // Somebody has made up their mind.
    private static readonly Regex Decides = new(
        @"\b(go(es|ing)?\s+(with|for)|went with|stick(ing)? (with|to)|we('ll| will)? (stay|remain) with|settle[sd]? (on|for)|decided (on|for|to use)|agreed (on|to use)|picked|chose|have chosen|opted for|standardi[sz]ed? on|built? (on|around|with)|(it|this|that|which|they|these|those)\s+(must|has to|have to|should|shall|is to|are to|will)\s+be)\s+" + Article + @"\W{0,2}$", Options);
    private static readonly Regex OfUs = new(@"\b(I|we|us|let's|let us)\b", Options);

    private static readonly Regex Wish = new(@"\b(I|we|I'd|we'd)\s+(would |'d )?(like|love|prefer|want)\s+(to (see|have|use)\s+)?" + Article + @"\W{0,2}$", Options);

    private static readonly Regex DecidedBehind = new(
        @"^\W{0,2}\s*((is|are)\s+(to be used|what we use|the standard|mandatory|required|set|decided|our choice)|(must|shall|should|has to|have to|is to)\s+be\s+used|it('ll| will| shall| is going to) be\b|it is\b|does the job)|^\s+(the|our)\s+[^.;,]{0,40}\b(library|standard|tool|framework|default)\b|^[^\r\n]{0,80}(->|=>|→)\s*(agreed|chosen|taken|yes)\b", Options);

    private static readonly Regex Before = new(
        @"\b(use|uses|using|adopt|choose|pick|take|takes|via|start(s|ing)?( out)? (on|with)|(write|written|done|implemented|generated|sent|run|made|converted|mapped|mocked|logged) (in|with|by|through))\s+" + Article + @"\W{0,2}$", Options);

    // Where it ends with the name: "as PDF with PDFsharp".
    private static readonly Regex ByMeansOf = new(@"\b(with|by|through|by means of|on top of)\s+" + Article + @"\W{0,2}$", Options);

    // A row of a table: "| Scheduler | Quartz.NET |".
    private static readonly Regex Cell = new(@"^\s*\|[^|]{2,40}\|\s*$", Options);

    // "Replace A with B", "move from A to B": said of B.
    private static readonly Regex BringsInstead = new(
        @"\b(replac\w*|swap\w*|exchang\w*)\b[^;]*\b(with|by|for)\s+" + Article + @"\W{0,2}$|\b(migrat\w*|mov(e|es|ed|ing)|switch\w*|port(s|ed|ing)?|convert\w*|chang(e|es|ed|ing)|transition\w*)\b[^;]*\b(to|over to)\s+" + Article + @"\W{0,2}$", Options);

    // "B, not A", "B instead of A".
    private static readonly Regex OverAnother = new(@"^\W{0,2}\s*,?\s*(not|instead of|rather than|in place of|over)\s+\S", Options);

    // "As a B job", "in a B worker", and "B models": what is made is made of it.
    private static readonly Regex MadeOfIt = new(@"\b(as|in|into|with|become|becomes)\s+((a|an|the|plain)\s+)?((repeatable|recurring|simple|small|new|typed|separate|single)\s+)*\W{0,2}$", Options);
    private static readonly Regex Thing = new(@"^\s+(jobs?|workers?|tasks?|models?|components?|validators?|profiles?|consumers?|handlers?|migrations?|strategy|pages?|clients?)\b", Options);

    // "Dapper 11 ms, EF Core 14 ms" orders nothing.
    private static readonly Regex EndsThere = new(@"^\W*($|[,(/]|(for|with|as|because|since|and|or|by|in|on)\b)", Options);

    /// <summary>Whether it is one.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where the name stands in it.</param>
    /// <param name="length">How long the name is.</param>
    public static bool Is(Clause clause, int at, int length)
    {
        var (before, behind) = (clause.Text[..at], clause.Text[(at + length)..]);
        return (clause.IsAfterColon && string.IsNullOrWhiteSpace(before) && EndsThere.IsMatch(behind))
            || IsDecision(clause, at, length) || Before.IsMatch(before) || (ByMeansOf.IsMatch(before) && EndsThere.IsMatch(behind)) || Cell.IsMatch(before)
            || BringsInstead.IsMatch(before) || OverAnother.IsMatch(behind + clause.Rest);
    }

    /// <summary>Whether it tells of a choice that was made: "we go with", "it'll be". Then what is to be chosen is what that is of.</summary>
    public static bool IsDecision(Clause clause, int at, int length)
    {
        var (before, behind) = (clause.Text[..at], clause.Text[(at + length)..]);
        return Decides.IsMatch(before) || Wish.IsMatch(before) || IsBehind(behind + clause.Rest) || (MadeOfIt.IsMatch(before) && Thing.IsMatch(behind));
    }

    /// <summary>Whether what stands before a name is a wish or a choice of those who write: "I'd like to see", "we settled on".</summary>
    public static bool IsOurs(string before) => Wish.IsMatch(before) || (Decides.IsMatch(before) && OfUs.IsMatch(before));

    /// <summary>Whether what stands behind a name makes it one: "is to be used".</summary>
    public static bool IsBehind(string after) => DecidedBehind.IsMatch(after);
}
