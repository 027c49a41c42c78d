using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Tells what a clause says of something it names.</summary>
internal static class StanceReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What turns something away, up to where another thing is brought in instead: "replace Moq with NSubstitute".
    private static readonly Regex TurnsAway = new(
        @"\b(not|never|no|without|cannot|can't|don't|doesn't|mustn't|shouldn't|avoid|avoids|forbid|forbids|instead of|rather than|in place of|replace|replaces|replacing|remove|removes|removing|drop|drops|dropping|get rid of|away from|migrate from|migrating from|move from|moving from|switch from|moves off|off)\b", Options);
    private static readonly Regex BringsIn = new(@"\b(with|by|to|use|uses|using|but|in favou?r of)\b", Options);
    private static readonly Regex TurnedAwayAfter = new(
        @"^[^,]*?\b((is|are|was|were|be)\s+(not|never|no longer|forbidden|banned|prohibited|deprecated|out|gone)|(must|may|should|shall|can|will)\s*(not|never)|mustn't|isn't|has to go|have to go|goes away)\b", Options);
    private static readonly Regex Compares = new(@"\b(like|unlike|similar to|compatible with|comparable to|as in|inspired by|compared with|compared to|such as|imports? from|exports? to|parses?|reads?|supports?)(\s+(the|a|an))?\s+$", Options);

    /// <summary>What is said of what stands at a place.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where it is named.</param>
    /// <param name="length">How long the name is.</param>
    public static Stance Of(Clause clause, int at, int length)
    {
        var (before, after) = (clause.Text[..at], clause.Text[(at + length)..]);
        if (TurnedAwayAfter.IsMatch(after))
            return Stance.Rejected;
        if (TurnsAway.Matches(before).LastOrDefault() is { } away)
        {
            // "do not use", "instead of with": the word right after it belongs to it, but for "replace with".
            var rest = before[(away.Index + away.Length)..];
            var replaces = away.Value.StartsWith("replac", StringComparison.OrdinalIgnoreCase);
            var brought = BringsIn.Matches(rest);
            if (brought.Count == 0 || (!replaces && brought.Count == 1 && rest[..brought[0].Index].Trim().Length == 0))
                return Stance.Rejected;
        }

        return Compares.IsMatch(before) ? Stance.SpokenOf : Stance.Wanted;
    }
}
