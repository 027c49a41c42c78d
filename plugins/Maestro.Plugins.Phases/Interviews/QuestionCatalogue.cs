using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>What is worth asking before a run: five questions whose answers change what agents do.</summary>
internal static class QuestionCatalogue
{
    public static IReadOnlyList<OpenQuestion> All { get; } =
    [
        new(
            new("tests", "Should tests be written for this?", "Yes: cover every requirement in the style of the existing tests.", "Untested work can be validated by nothing but the build."),
            "No: rely on the tests that exist.", Words("tests?|testing|tested|coverage"), [1, .8, .4, .8], [.2, .4, 1, .4]),
        new(
            new("compatibility", "May existing public behaviour change?", "No: keep existing interfaces and behaviour as they are, and only add.", "It decides whether agents may rename or remove what others use."),
            "Yes: change what stands in the way.", Words("compatib\\w+|breaking|public api|deprecat\\w+"), [1, .9, .5, .9], [.3, .2, .7, .2]),
        new(
            new("dependencies", "May new packages be added?", "No: use what the repository already uses.", "A new package is a lasting commitment that a reviewer must agree to."),
            "Yes: where one saves much code.", Words("packages?|librar(y|ies)|dependenc(y|ies)|nuget|npm"), [.7, .9, .8, .9], [.6, .2, .5, .3]),
        new(
            new("documentation", "Should documentation be changed?", "Yes: update what exists where behaviour changes; write no new documents.", "It decides whether a readme may be touched."),
            "No: change code alone.", Words("docs?|documentation|readme|changelog|docstrings?"), [.9, .6, .6, .7], [.3, .4, 1, .4]),
        new(
            new("out-of-scope", "What must not be touched?", "Everything the requirements do not name.", "It bounds what an agent may tidy up on its way."),
            "Nothing is out of bounds.", Words("out of scope|non-goals?|do not touch|don't touch|only touch|leave alone"), [.9, .9, .8, .9], [.2, .2, .6, .2]),
    ];

    public static IEnumerable<OpenQuestion> Open(string text, IEnumerable<string> answered)
    {
        var known = answered.ToHashSet(StringComparer.Ordinal);
        return All.Where(q => !known.Contains(q.Question.Id) && !q.Answered.IsMatch(text));
    }

    private static Regex Words(string words) =>
        new($@"\b({words})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
