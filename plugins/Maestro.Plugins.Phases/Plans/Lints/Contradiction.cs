using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Plans.Lints;

/// <summary>Two requirements of which one forbids what the other wants, in nearly the same words.</summary>
/// <param name="One">The one that wants it.</param>
/// <param name="Other">The one that forbids it.</param>
internal sealed record Contradiction(PlannedRequirement One, PlannedRequirement Other)
{
    // Of the words of both, this part must be the same: less is another matter.
    private const double Alike = .6;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Negation = new(@"\b(not|never|no|cannot|can't|mustn't|shouldn't|won't|don't|doesn't|without)\b", Options);
    private static readonly Regex Filler = new(@"\b(must|shall|should|will|can|may|has to|have to|be|is|are|the|a|an|it|to|of|in|for|by|with|and|not|never|no|cannot|can't|mustn't|shouldn't|won't|don't|doesn't|do|does|without)\b", Options);
    private static readonly Regex Word = new(@"[\p{L}\p{N}_-]+", Options);

    /// <summary>All of them.</summary>
    public static IEnumerable<Contradiction> In(IReadOnlyList<PlannedRequirement> requirements)
    {
        var read = requirements.Select(requirement => (Requirement: requirement, Forbids: Negation.IsMatch(requirement.Text), Words: Words(requirement.Text))).ToList();
        return from one in read
               where !one.Forbids
               from other in read
               where other.Forbids && Likeness(one.Words, other.Words) >= Alike
               select new Contradiction(one.Requirement, other.Requirement);
    }

    private static HashSet<string> Words(string text) => Word.Matches(Filler.Replace(text, " ")).Select(match => Stem(match.Value.ToLowerInvariant())).ToHashSet();

    // "shown" and "show", "deletes" and "delete" are one.
    private static string Stem(string word) => word is [.. var stem, 's'] && stem.Length > 3 && !stem.EndsWith('s') ? stem : word is [.. var past, 'e', 'd'] && past.Length > 3 ? past : word.TrimEnd('e');

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count < 2 || other.Count < 2 ? 0 : (double)one.Intersect(other).Count() / one.Union(other).Count();
}
