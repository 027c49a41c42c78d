using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Reads a plan that people wrote or edited: front matter, tables, lists, or only some of them.</summary>
internal static class PlanReader
{
    public static Prd Read(string text, string fallbackTitle = "Plan")
    {
        PlanSource source;
        try
        {
            source = PlanSource.Of(text);
        }
        catch (FormatException e)
        {
            return new() { Title = fallbackTitle, Problems = [new("MAE243", $"The plan cannot be read: {e.Message}.", "Write it as plain Markdown.", null, 1, 1)] };
        }

        var (header, problem) = FrontMatter.Read(source);
        var title = header?.Text("feature") ?? header?.Text("title") ?? PlanSections.FirstTitle(source) ?? fallbackTitle;
        var listed = FrontMatterRequirements.Read(header).ToList();
        var requirements = RequirementMerge.Of(RequirementBody.Read(source, listed.Count > 0 ? "" : title), listed);
        return new()
        {
            Title = title,
            Introduction = PlanSections.Introduction(source),
            Requirements = requirements,
            References = FrontMatterReferences.Read(header, requirements),
            Answers = [.. Answers(header)],
            Problems = problem is null ? [] : [problem],
        };
    }

    private static IEnumerable<Answer> Answers(YamlMappingNode? header) => (header?.Get("answers") as YamlSequenceNode)?.OfType<YamlMappingNode>()
        .Where(a => a.Text("id") is not null && a.Text("answer") is not null)
        .Select(a => new Answer(a.Text("id")!, a.Text("question") ?? a.Text("id")!, a.Text("answer")!, a.Flag("assumed"))) ?? [];
}
