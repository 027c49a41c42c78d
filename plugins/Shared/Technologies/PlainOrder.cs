using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Tells an order in plain words from one that takes more reading: a word that orders stands right before the name, or right behind it.</summary>
internal static class PlainOrder
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Before = new(
        @"\b((use|uses|using|adopt|choose|pick|take|via|go (with|for)|goes (with|for)|stick (with|to)|we (stay|remain) with|built (on|with)|(write|written|done|implemented) (in|with)|settled on|decided on|agreed on|(it|this|that|which|they|these|those)\s+(must|has to|have to|should|shall|is to|are to|will)\s+be)\s+((the|a|an|our)\s+)?)\W{0,2}$", Options);
    private static readonly Regex Behind = new(
        @"^\W{0,2}\s*((is|are)\s+(to be used|what we use|the standard|mandatory|required|set|decided)|(must|shall|should|has to|have to|is to)\s+be\s+used|it is\b)", Options);

    // "Dapper 11 ms, EF Core 14 ms" orders nothing.
    private static readonly Regex EndsThere = new(@"^\W*($|[,(/]|(for|with|as|because|since|and|or|by|in|on)\b)", Options);

    /// <summary>Whether it is one.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where the name stands in it.</param>
    /// <param name="length">How long the name is.</param>
    public static bool Is(Clause clause, int at, int length) =>
        (clause.IsAfterColon && string.IsNullOrWhiteSpace(clause.Text[..at]) && EndsThere.IsMatch(clause.Text[(at + length)..])) || Before.IsMatch(clause.Text[..at]) || IsBehind(clause.Text[(at + length)..]);

    /// <summary>Whether what stands behind a name makes it one: "is to be used".</summary>
    public static bool IsBehind(string after) => Behind.IsMatch(after);
}
