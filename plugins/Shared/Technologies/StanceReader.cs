using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Tells what a clause says of something it names: whether it turns it away, only talks of it, or wants it.</summary>
internal static class StanceReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // What turns something away, up to where another thing is brought in instead: "replace Moq with NSubstitute".
    private static readonly Regex TurnsAway = new(
        @"\b(not|never|no|nor|neither|without|cannot|can't|don't|doesn't|mustn't|shouldn't|won't|avoid|avoids|avoiding|forbid|forbids|except|instead of|rather than|in place of|replace|replaces|replacing|remove|removes|removing|drop|drops|dropping|delete|deletes|deleting|turn(s|ed|ing)? down|throw(s|n|ing)?|threw|kick(s|ed|ing)?|dump(s|ed|ing)?|ban|bans|retire|retires|deprecate|deprecates|phase out|ditch|(get|gets|got|getting|gotten) rid of|(had|have had) (our|my|their) fill of|anything but|everything but|all but|(steer|steers|stay|keep) (clear|away)( of)?|away from|(migrate|migrating|migrates|move|moving|moves|switch|switching|switches) (from|away)|off|under no circumstances)\b", Options);
    private static readonly Regex BringsIn = new(@"\b(with|by|to|use|uses|using|but|in favou?r of)\b", Options);
    private static readonly Regex TurnedAwayAfter = new(
        @"\b((is|are|was|were|be|being|been|has|have)\s+(to be\s+)?(not|taken out|removed|replaced|never|no longer|been voted|voted|forbidden|banned|prohibited|deprecated|ruled out|out|gone|retired|dropped|due for retirement|end of life|on its way out)|(must|may|should|shall|can|will)\s*(not|never)|would (mean|need|require|be overkill|be too much)|'s\s+not|mustn't|isn't|aren't|won't|has to go|have to go|goes away|voted down|(can't|cannot) be (used|had|taken)|off the table|(is|are) a no-go|(is|are) overkill|out of here|is no longer)\b", Options);

    // "Migrate the handling of JSON from A to B", with anything between.
    private static readonly Regex MovesFrom = new(
        @"\b(migrat(e|es|ed|ing|ion)|mov(e|es|ed|ing)|switch(es|ed|ing)?|port(s|ed|ing)?|convert(s|ed|ing)?|chang(e|es|ed|ing)|transition(s|ed|ing)?|swap(s|ped|ping)?)\b[^;]*\bfrom\s+((the|our|its|plain)\s+)?$", Options);

    // "A is not allowed here, B ...": said of A, and the comma ends it.
    private static readonly Regex SaidOfWhatStoodBefore = new(@"\b(is|are|was|were|be)\s+$", Options);

    // Talk of others, of the past and of what it is like, wherever in the clause it stands; and of whom it is said, where that stands before the name.
    private static readonly Regex SpeaksOfOthers = new(
        @"\b(compared|others?|other teams?|most teams|around us|elsewhere|competitors?|colleagues?|old|former|formerly|previous|legacy|prototype|grew up|used to|once|illustration|example)\b", Options);
    private static readonly Regex SaidOf = new(
        @"\b(as with|like|unlike|similar to|compatible with|comparable to|as in|inspired by|such as|than|imports? from|exports? to|parses?|reads?|supports?|last (year|quarter|month|week)|I|he|she|they|his|her|somebody|somebody's|someone|everybody|had)\b", Options);

    private static readonly Regex Binds = new(@"\b(only|solely)\s+(work|works|run|runs|speak|speaks|support|supports|know|knows)\b[^,;]*$", Options);

    /// <summary>What is said of what stands at a place.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where it is named.</param>
    /// <param name="length">How long the name is.</param>
    public static Stance Of(Clause clause, int at, int length)
    {
        var (before, after) = (clause.Text[..at], clause.Text[(at + length)..]);
        if (PlainOrder.IsBehind(after))
            return Stance.Wanted;
        if (MovesFrom.IsMatch(before) || TurnedAwayAfter.IsMatch(after[..(after.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? comma : after.Length)]))
            return Stance.Rejected;
        if (TurnsAway.Matches(before).LastOrDefault() is { } away)
        {
            // "do not use", "instead of with": the word right after it belongs to it, but for "replace with".
            var rest = before[(away.Index + away.Length)..];
            var replaces = away.Value.StartsWith("replac", StringComparison.OrdinalIgnoreCase);
            var brought = BringsIn.Matches(rest);
            var isOver = rest.Contains(',', StringComparison.Ordinal) && SaidOfWhatStoodBefore.IsMatch(before[..away.Index]);
            if (!isOver && (brought.Count == 0 || (!replaces && brought.Count == 1 && rest[..brought[0].Index].Trim().Length == 0)))
                return Stance.Rejected;
        }

        // What others can only do with it binds us too.
        return IsTalk(clause.Text, at) && !Binds.IsMatch(before) && !PlainOrder.IsOurs(before) ? Stance.SpokenOf : Stance.Wanted;
    }

    /// <summary>Whether a clause tells of others, of the past, or of what something is like.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">Where in it what it may only talk of is named.</param>
    public static bool IsTalk(string clause, int at) => SpeaksOfOthers.IsMatch(clause) || SaidOf.IsMatch(clause[..at]);
}
