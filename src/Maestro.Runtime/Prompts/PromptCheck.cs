using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>Looks a repository's prompts over before a run. Where there are none the template library is not even loaded.</summary>
internal static class PromptCheck
{
    /// <summary>What keeps a template from being used: it cannot be read, names what there is not, or cannot be filled.</summary>
    public static IReadOnlyList<Diagnostic> Problems(PromptBook book)
    {
        var problems = new List<Diagnostic>();
        foreach (var (name, text) in book.Texts)
        {
            var template = PromptTemplate.Parse(text, PromptFiles.Display(name));
            if (!template.Ok)
                problems.AddRange(template.Problems);
            else if (template.Value.UnknownNames() is { Count: > 0 } unknown)
                problems.AddRange(unknown);
            else
                problems.AddRange(template.Value.Render(PromptSample.Data).Problems);
        }

        return problems;
    }

    /// <summary>What is probably not meant, and can be borne.</summary>
    /// <param name="book">The prompts.</param>
    /// <param name="roles">The roles that agents are named for.</param>
    public static IReadOnlyList<Diagnostic> Notes(PromptBook book, IEnumerable<string> roles)
    {
        // Phases of others may give their tasks more.
        List<string> known = [.. CapabilityTags.Roles.Union(roles)];
        List<string> names = [PromptFiles.General, .. known.Select(PromptFiles.Of)];
        return
        [
            .. book.Strangers.Where(file => !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).Select(file => Note(file, "nobody reads this file", names)),
            .. book.Texts.Keys.Where(file => PromptFiles.RoleOf(file) is { } role && !known.Contains(role)).Select(file => Note(file, $"no agent is named for the role '{PromptFiles.RoleOf(file)}'", names)),
        ];
    }

    private static Diagnostic Note(string file, string what, List<string> names) => Catalogue.PromptUnusable.At(
        what, SourceSpot.Of(PromptFiles.Display(file)), $"{(Nearest.To(file, names) is { } near ? $"Did you mean {near}? " : "")}Read are: {string.Join(", ", names)}.");
}
