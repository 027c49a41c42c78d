using System.Text.RegularExpressions;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>How deep a template is nested. It is read by recursion, and the stack that would run out is the whole tool's.</summary>
internal static partial class TemplateDepth
{
    private const int Deepest = 32;

    /// <summary>Where it is nested too deep; null when it is not.</summary>
    /// <param name="text">The template.</param>
    /// <param name="file">How messages name its file.</param>
    public static Diagnostic? Problem(string text, string file)
    {
        var depth = 0;
        foreach (var token in Token().Matches(text).AsEnumerable())
        {
            depth = Math.Max(0, depth + (token.Groups["closes"].Success ? -1 : 1));
            if (depth > Deepest)
                return Catalogue.PromptUnusable.At($"the template is nested more than {Deepest} deep", TemplatePlace.At(text, token.Index, file));
        }

        return null;
    }

    [GeneratedRegex(@"\{%-?\s*(?<opens>if|unless|for|case|capture|tablerow|ifchanged|macro|comment|raw)\b|(?<closes>\{%-?\s*end\w+)|(?<opens>\[)|(?<closes>\])", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
