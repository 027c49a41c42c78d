using System.Text.RegularExpressions;

namespace Maestro.Plugins.Technologies;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Text">Its words.</param>
/// <param name="At">Where it begins in the whole.</param>
internal sealed record Clause(string Text, int At)
{
    /// <summary>Whether a colon stands before it: "Logging: Serilog".</summary>
    public bool IsAfterColon { get; init; }

    /// <summary>What stands behind it in the same line.</summary>
    public string Rest { get; init; } = "";

    // "but" and the like turn a sentence round; a dot ends one only where no letter follows, as in "System.Text.Json".
    private static readonly Regex Edge = new(@"[;!?\r\n]+|[.:](\s|$)|\s[-–—]\s|\s(but|whereas|while)\s|,\s*(but|use|not)\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly string[] Pronouns = ["anything", "everything", "nothing", " all"];

    /// <summary>The clauses of a text.</summary>
    public static IReadOnlyList<Clause> Of(string text)
    {
        var clauses = new List<Clause>();
        var from = 0;
        foreach (Match edge in Edge.Matches(text))
        {
            // "anything but" is one word in all but spelling.
            if (edge.Value.Contains("but", StringComparison.OrdinalIgnoreCase) && Pronouns.Any(word => text[..edge.Index].EndsWith(word, StringComparison.OrdinalIgnoreCase)))
                continue;
            Add(from, edge.Index);
            // The word that turns it belongs to what follows.
            from = edge.Value.Any(char.IsLetter) ? edge.Index + edge.Value.TakeWhile(c => !char.IsLetter(c)).Count() : edge.Index + edge.Length;
        }

        Add(from, text.Length);
        return clauses;

        int Line(int at) => text.IndexOf('\n', at) is >= 0 and var line ? line : text.Length;

        void Add(int begin, int end)
        {
            if (text[begin..end].Any(char.IsLetterOrDigit))
                clauses.Add(new(text[begin..end], begin) { IsAfterColon = text.AsSpan(0, begin).TrimEnd(' ') is [.., ':'], Rest = text[end..Line(end)] });
        }
    }
}
