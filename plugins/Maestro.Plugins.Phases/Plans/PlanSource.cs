using Markdig;
using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>A plan's text beside its Markdown structure, so that cells and items can be read as they were typed.</summary>
internal sealed class PlanSource
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation().Build();

    private PlanSource(string text, MarkdownDocument document) =>
        (Text, Document, Lines) = (text, document, [.. text.Split('\n').Select(l => l.TrimEnd('\r'))]);

    public string Text { get; }

    public MarkdownDocument Document { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Reads the structure.</summary>
    /// <exception cref="FormatException">It is nested deeper than any plan.</exception>
    public static PlanSource Of(string text)
    {
        var source = text.TrimStart('\uFEFF');
        try
        {
            return new(source, Markdown.Parse(source, Pipeline));
        }
        catch (ArgumentException e)
        {
            // Markdig's word for a text that would overflow its stack.
            throw new FormatException(e.Message, e);
        }
    }

    public string Raw(Block block) => block.Span.IsEmpty ? "" : Text.Substring(block.Span.Start, Math.Min(block.Span.Length, Text.Length - block.Span.Start));

    public string OneLine(Block block) => string.Join(' ', Raw(block).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static Place PlaceOf(Block block) => new(block.Line + 1, block.Column + 1);
}
