using System.Text;
using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Reading;

/// <summary>What an agent is asked to read.</summary>
internal static class PlanQuestion
{
    /// <summary>The words.</summary>
    /// <param name="asked">The text.</param>
    /// <param name="catalogue">What could be asked for.</param>
    /// <param name="named">What the text names.</param>
    public static string Of(Asked asked, TechnologyCatalogue catalogue, IReadOnlyList<Technology> named)
    {
        var text = new StringBuilder("Read what a text asks for. You choose nothing, and what you would recommend does not matter: only what the text says.\n");
        if (asked.Named is null)
            text.Append("\n`category`: which of these is to be chosen there? Say `none` where it is none of them.\n")
                .AppendJoin("", catalogue.Categories.Select(category => $"- {category.Id}: {category.Title}\n"));
        else
            text.Append($"\n`category` is `{asked.Named}`.\n");
        text.Append("\n`words`: ");
        if (named.Count == 0)
            text.Append("the text names no technology, so there are none.\n");
        else
            text.Append("one for each of these, for the text has their names in it:\n").AppendJoin("", named.Select(technology => $"- {technology.Id}: {technology.Title}\n"))
                .Append("`stance` is `wanted` where the text orders it, agrees on it or leaves nothing else to those who must obey it; `rejected` where it is not to be used, or is to go; `spoken-of` where the text only speaks of it: a comparison, ")
                .Append("the past, what others do, a data source, a word that only looks like the name. `quote`: the words of the text that say so, copied letter by letter.\n");
        return text.Append("\nThe text:\n\n").Append(asked.Plan).Append('\n').ToString();
    }
}
