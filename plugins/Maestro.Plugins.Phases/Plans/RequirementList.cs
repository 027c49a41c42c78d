using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Requirements as list items under a heading that speaks of requirements; items below an item say when it is met.</summary>
internal static class RequirementList
{
    public static IEnumerable<PlannedRequirement> Read(PlanSource source) => PlanSections.Blocks(source)
        .Where(b => b.Block is ListBlock && b.Headings.Count > 0 && Wanted(b.Headings[^1]))
        .SelectMany(b => ((ListBlock)b.Block).OfType<ListItemBlock>())
        .Select(item => Item(source, item))
        .OfType<PlannedRequirement>();

    // "Non-functional requirements" are no work items, and "out of scope" is the opposite of one.
    private static bool Wanted(string heading) =>
        heading.Contains("requirement", StringComparison.OrdinalIgnoreCase) && !heading.Contains("non-functional", StringComparison.OrdinalIgnoreCase);

    private static PlannedRequirement? Item(PlanSource source, ListItemBlock item)
    {
        if (item.OfType<ParagraphBlock>().FirstOrDefault() is not { } paragraph)
            return null;

        var requirement = Annotations.Read(source.OneLine(paragraph), PlanSource.PlaceOf(paragraph));
        var acceptance = item.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>())
            .Select(i => i.OfType<ParagraphBlock>().FirstOrDefault()).OfType<ParagraphBlock>().Select(source.OneLine);
        return requirement with { Acceptance = [.. acceptance] };
    }
}
