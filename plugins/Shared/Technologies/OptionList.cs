using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>A list of what was thought of, such as under "Options:", and which of them was taken, such as by "we go with 3".</summary>
/// <param name="Items">Its items.</param>
/// <param name="Order">The sentence that says which; empty when none does.</param>
internal sealed record OptionList(IReadOnlyList<OptionItem> Items, string Order)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex Heading = new(@"^[^\r\n]*\b(options|alternatives|candidates|choices|possibilities|considered|variants)\b[^\r\n]{0,30}$", Options);
    private static readonly Regex Item = new(@"^[ \t]*((?<mark>\d{1,2}|[A-Za-z])[.)]|[-*+•])[ \t]+(?<text>[^\r\n]+)", Options);
    private static readonly Regex Taken = new(
        @"\b(go|goes|going|went|decided|settled|choose|chose|chosen|pick|picks|picked|take|takes|took|agreed|voted)\b[^.\r\n]{0,25}?[ #(](?<mark>\d{1,2}|[A-Za-z])\b[)]?[^\w\r\n]*($|[.,;(!])", Options);

    /// <summary>Finds it; null where a text has none.</summary>
    public static OptionList? In(string text)
    {
        if (Heading.Match(text) is not { Success: true } heading)
            return null;
        var items = Item.Matches(text, heading.Index + heading.Length).ToList();
        if (items.Count < 2)
            return null;
        var behind = items[^1].Index + items[^1].Length;
        var taken = Taken.Match(text, behind);
        var mark = taken.Success ? taken.Groups["mark"].Value : null;
        return new([.. items.Select(item => Of(item, mark))], taken.Value.Trim());
    }

    /// <summary>The item that stands at a place; null where none does.</summary>
    public OptionItem? Find(int at) => Items.FirstOrDefault(item => item.From <= at && at < item.To);

    private static OptionItem Of(Match item, string? chosen)
    {
        var mark = item.Groups["mark"].Value;
        return new(mark, item.Index, item.Index + item.Length, mark.Length > 0 && mark.Equals(chosen, StringComparison.OrdinalIgnoreCase));
    }
}
