using System.Text.RegularExpressions;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>Finds where a name stands in a template. Parsed templates do not tell.</summary>
internal static partial class TemplatePlace
{
    /// <summary>Where it stands first between braces; the file, when it is nowhere as it is written.</summary>
    /// <param name="text">The template.</param>
    /// <param name="name">The name, dots included.</param>
    /// <param name="file">How messages name the file.</param>
    public static SourceSpot Of(string text, string name, string file)
    {
        var word = new Regex($@"(?<![\w.-]){Regex.Escape(name)}(?![\w-])");
        foreach (var tag in Tag().Matches(text).AsEnumerable())
        {
            if (word.Match(tag.Value) is not { Success: true } found)
                continue;
            var before = text.AsSpan(0, tag.Index + found.Index);
            return new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
        }

        return SourceSpot.Of(file);
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
