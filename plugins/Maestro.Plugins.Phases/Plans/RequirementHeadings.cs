using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Requirements as headings with an id, such as <c>### FR-2: Export</c>; lists below say when they are met, words below say more.</summary>
internal static class RequirementHeadings
{
    private static readonly Regex Id = new(@"^[*_`\[]*[A-Z]+(-[A-Z]+)*-?\d+[\]*_`]*\s*([:.–—-]|\s)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>All of them, in the order of the text.</summary>
    public static IEnumerable<PlannedRequirement> Read(PlanSource source)
    {
        PlannedRequirement? requirement = null;
        var level = 0;
        foreach (var block in source.Document)
        {
            if (block is HeadingBlock heading)
            {
                var text = PlanSections.HeadingText(source, heading);
                var starts = Id.IsMatch(text + " ");
                // A heading below a requirement, such as "Acceptance", is a part of it.
                if (requirement is not null && (starts || heading.Level <= level))
                {
                    yield return requirement;
                    requirement = null;
                }

                if (starts && requirement is null)
                    (requirement, level) = (Annotations.Read(text, PlanSource.PlaceOf(heading)), heading.Level);
            }
            else if (requirement is not null)
            {
                requirement = block switch
                {
                    ListBlock list => requirement with { Acceptance = [.. requirement.Acceptance, .. RequirementList.Items(source, list, null).Select(item => item.Text)] },
                    ParagraphBlock paragraph => requirement with { Text = $"{requirement.Text.TrimEnd('.', ':')}. {source.OneLine(paragraph)}".TrimStart('.', ' ') },
                    _ => requirement,
                };
            }
        }

        if (requirement is not null)
            yield return requirement;
    }
}
