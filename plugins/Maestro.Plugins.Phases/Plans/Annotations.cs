using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>A requirement in one piece of prose: <c>FR-2: text (P0; after FR-1; files: a, b)</c>.</summary>
internal static class Annotations
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Parenthesis = new(@"\s*\((?<inside>[^()]*)\)", Linear);
    private static readonly Regex Depends = new(@"^\s*(after|needs|depends on|requires):?\s+(?<names>.+)$", Linear);
    private static readonly Regex Files = new(@"^\s*files?:\s*(?<paths>.+)$", Linear);
    private static readonly Regex OwnId = new(@"^[*_`\[]*(?<id>[A-Z]+(-[A-Z]+)*-\d+)[\]*_`]*\s*(:|\s[-–—]\s|\.\s|\s|$)[*_]*\s*", Linear & ~RegexOptions.IgnoreCase);
    private static readonly Regex Bracketed = new(@"^[*_]*\[(?<word>[^\]]+)\][*_]*\s*", Linear);

    /// <summary>Reads it; the id is empty where it has none of its own.</summary>
    public static PlannedRequirement Read(string text, Place place)
    {
        var requirement = new PlannedRequirement { Id = "", Text = "", Place = place, Confirmed = true };
        var rest = text;
        foreach (var match in Parenthesis.Matches(text).Reverse())
        {
            var inside = match.Groups["inside"];
            if (Apply(requirement, inside.Value, place with { Column = place.Column + inside.Index }) is not { } annotated)
                continue;
            requirement = annotated;
            rest = rest.Remove(match.Index, match.Length);
        }

        if (OwnId.Match(rest) is { Success: true } id)
        {
            requirement = requirement with { Id = id.Groups["id"].Value };
            rest = rest[id.Length..];
        }

        if (Bracketed.Match(rest) is { Success: true } word && Priorities.Parse(word.Groups["word"].Value) is { } priority)
        {
            requirement = requirement with { Priority = priority };
            rest = rest[word.Length..];
        }

        return requirement with { Text = rest.Trim() };
    }

    // All of a parenthesis is understood, or it is left in the text: half an annotation would change what was said.
    private static PlannedRequirement? Apply(PlannedRequirement requirement, string inside, Place place)
    {
        var offset = 0;
        foreach (var part in inside.Split(';'))
        {
            var at = place with { Column = place.Column + offset };
            offset += part.Length + 1;
            if (Priorities.Parse(part) is { } priority && !int.TryParse(part, out _))
                requirement = requirement with { Priority = priority };
            else if (Files.Match(part).Groups["paths"] is { Success: true } paths)
                requirement = requirement with { Files = FileNames.Split(paths.Value, at with { Column = at.Column + paths.Index }) };
            else if (Depends.Match(part).Groups["names"] is { Success: true } names
                && References.Split(names.Value, at with { Column = at.Column + names.Index }) is { Count: > 0 } found && found.All(m => References.Is(m.Text)))
                requirement = requirement with { DependsOn = found };
            else
                return null;
        }

        return requirement;
    }
}
