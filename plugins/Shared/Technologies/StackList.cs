using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>Lists of what is used, such as under "## Stack" or "Libraries:". What an item begins with is meant.</summary>
internal static class StackList
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex Heading = new(@"^[#*_ \t]*(the )?(tech(nology)?( stack| notes)?|technologies|stack|libraries|libs|packages|dependencies|tooling|tools|decisions?)[*_ \t]*:?[*_ \t]*$", Options);
    private static readonly Regex Item = new(@"^[ \t]*[-*+•][ \t]+", Options);
    private static readonly Regex End = new(@"^(#|[^\s#*+•-])", Options);

    /// <summary>Where their items begin.</summary>
    public static IReadOnlyList<int> Beginnings(string text)
    {
        var found = new List<int>();
        foreach (Match heading in Heading.Matches(text))
        {
            var from = heading.Index + heading.Length;
            var to = End.Match(text, Math.Min(from + 1, text.Length)) is { Success: true } end ? end.Index : text.Length;
            found.AddRange(Item.Matches(text, from).Where(item => item.Index < to).Select(item => item.Index + item.Length));
        }

        return found;
    }
}
