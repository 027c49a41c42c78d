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
            if (word.Match(tag.Value) is { Success: true } found)
                return At(text, tag.Index + found.Index, file);
        }

        return SourceSpot.Of(file);
    }

    /// <summary>The place of a character.</summary>
    /// <param name="text">The template.</param>
    /// <param name="index">Which character of it.</param>
    /// <param name="file">How messages name the file.</param>
    public static SourceSpot At(string text, int index, string file)
    {
        var before = text.AsSpan(0, index);
        return new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
