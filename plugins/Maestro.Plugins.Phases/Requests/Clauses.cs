using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Requests;

/// <summary>The parts of a line between semicolons; those inside parentheses belong to an annotation.</summary>
internal static class Clauses
{
    public static IEnumerable<Mention> Of(string text, Place place)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
                depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (i < text.Length && (text[i] != ';' || depth > 0))
                continue;

            var part = text[start..i];
            if (part.Trim() is { Length: > 0 } clause)
                yield return new(clause, place with { Column = place.Column + start + (part.Length - part.TrimStart().Length) });
            start = i + 1;
        }
    }
}
