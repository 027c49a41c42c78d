using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Requirements as list items under a heading that speaks of them; items below an item say when it is met.</summary>
internal static class RequirementList
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Wanted = new(@"\b(requirements?|user stor(y|ies)|stories|tasks?|to-?do|to do|features?|in scope|deliverables?|(must|should|could|nice to)[ -]have)\b", Linear);
    // "Non-functional requirements" are no work items, and "out of scope" is the opposite of one.
    private static readonly Regex Unwanted = new(@"\b(non-functional|nonfunctional|out of scope|not in scope|won'?t[ -]have|non-goals?)\b", Linear);
    private static readonly Regex Criteria = new(@"\b(acceptance|definition of done|done when)\b", Linear);
    private static readonly Regex Box = new(@"^\[(?<mark>[ xX])\]\s+", Linear);

    /// <summary>All of them, in the order of the text.</summary>
    public static IEnumerable<PlannedRequirement> Read(PlanSource source) => Lists(source)
        .Where(list => Wanted.IsMatch(list.Headings[^1]) && !list.Headings.Any(Unwanted.IsMatch) && !Criteria.IsMatch(list.Headings[^1]))
        .SelectMany(list => Items(source, list.List, Priorities.Parse(list.Headings[^1])));

    /// <summary>The items of check lists, wherever they stand: what issues are made of.</summary>
    public static IEnumerable<PlannedRequirement> Boxes(PlanSource source) => PlanSections.Blocks(source).Where(block => block.Block is ListBlock && !block.Headings.Any(heading => Unwanted.IsMatch(heading) || Criteria.IsMatch(heading)))
        .SelectMany(block => ((ListBlock)block.Block).OfType<ListItemBlock>())
        .Where(item => item.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph && Box.IsMatch(source.OneLine(paragraph)))
        .Select(item => Item(source, item, null)).OfType<PlannedRequirement>();

    /// <summary>What stands under a heading such as "Acceptance criteria".</summary>
    public static IReadOnlyList<string> Acceptance(PlanSource source) =>
        [.. Lists(source).Where(list => Criteria.IsMatch(list.Headings[^1])).SelectMany(list => list.List.OfType<ListItemBlock>()).Select(item => Text(source, item)).OfType<string>()];

    /// <summary>The items of a list that are still to be done.</summary>
    public static IEnumerable<PlannedRequirement> Items(PlanSource source, ListBlock list, string? priority) =>
        list.OfType<ListItemBlock>().Select(item => Item(source, item, priority)).OfType<PlannedRequirement>();

    private static IEnumerable<(ListBlock List, IReadOnlyList<string> Headings)> Lists(PlanSource source) =>
        PlanSections.Blocks(source).Where(block => block is { Block: ListBlock, Headings.Count: > 0 }).Select(block => ((ListBlock)block.Block, block.Headings));

    private static PlannedRequirement? Item(PlanSource source, ListItemBlock item, string? priority)
    {
        if (item.OfType<ParagraphBlock>().FirstOrDefault() is not { } paragraph)
            return null;
        var text = source.OneLine(paragraph);
        var box = Box.Match(text);
        // What is ticked is done.
        if (box.Success && box.Groups["mark"].Value != " ")
            return null;
        var requirement = Annotations.Read(text[box.Length..], PlanSource.PlaceOf(paragraph));
        var acceptance = item.OfType<ListBlock>().SelectMany(below => below.OfType<ListItemBlock>()).Select(below => Text(source, below)).OfType<string>();
        return requirement with { Priority = requirement.Priority ?? priority, Acceptance = [.. acceptance] };
    }

    private static string? Text(PlanSource source, ListItemBlock item) =>
        item.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph && source.OneLine(paragraph) is var text ? text[Box.Match(text).Length..] : null;
}
