using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>The blocks of a plan under their headings.</summary>
internal static class PlanSections
{
    private static readonly string[] Introductions = ["introduction", "overview", "summary", "context", "background"];

    public static string HeadingText(PlanSource source, HeadingBlock heading)
    {
        var text = source.OneLine(heading);
        // One that is underlined has its line below it, and none of the marks.
        return heading.IsSetext ? text.TrimEnd('=', '-', ' ') : text.TrimStart('#', ' ').TrimEnd('#', ' ').Trim();
    }

    /// <summary>Each top-level block with the headings above it, outermost first.</summary>
    public static IEnumerable<(Block Block, IReadOnlyList<string> Headings)> Blocks(PlanSource source)
    {
        var above = new List<(int Level, string Text)>();
        foreach (var block in source.Document)
        {
            if (block is HeadingBlock heading)
            {
                above.RemoveAll(h => h.Level >= heading.Level);
                above.Add((heading.Level, HeadingText(source, heading)));
            }

            yield return (block, [.. above.Select(h => h.Text)]);
        }
    }

    public static string? FirstTitle(PlanSource source) =>
        source.Document.OfType<HeadingBlock>().OrderBy(h => h.Level).FirstOrDefault() is { } heading ? HeadingText(source, heading) : null;

    public static string Introduction(PlanSource source)
    {
        var paragraphs = Blocks(source).Where(b => b.Block is ParagraphBlock).ToList();
        var named = paragraphs.Where(b => b.Headings.Count > 0 && Introductions.Contains(b.Headings[^1].ToLowerInvariant())).ToList();
        // Without a section of that name, what stands before the second heading.
        var chosen = named.Count > 0 ? named : paragraphs.Where(b => b.Headings.Count <= 1).Take(1);
        return string.Join("\n\n", chosen.Select(b => source.Raw(b.Block).Trim()));
    }
}
