using System.Text.RegularExpressions;

namespace Maestro.Runtime.Recovery;

/// <summary>Text without what differs from one sight of a thing to the next: when, where on which machine, by which process.</summary>
internal static partial class SteadyText
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The text on one line of its own, with a sign in place of each such thing.</summary>
    public static string Of(string text)
    {
        text = Colour().Replace(text, "");
        text = Guid().Replace(text, "#id");
        // Before times: 1:90 is a part of one.
        text = Address().Replace(text, "#a");
        text = Time().Replace(text, "#t");
        // Folders are one machine's, or one run's; a file's name is part of what went wrong.
        text = Folder().Replace(text, "/…/");
        text = Hash().Replace(text, "#h");
        text = Temporary().Replace(text, "#tmp");
        text = Duration().Replace(text, "#d");
        return Blanks().Replace(Number().Replace(text, "#"), " ").Trim();
    }

    /// <summary>
    /// The text of a result, to be held against the result of the same thing done again: when and how long, ids and temporary names are left out, and
    /// what is counted stays, for it tells that something moves.
    /// </summary>
    public static string OfResult(string text)
    {
        text = Guid().Replace(Colour().Replace(text, ""), "#id");
        text = Time().Replace(text, "#t");
        text = TemporaryFolder().Replace(text, "#tmp/");
        // A number of many digits is none.
        text = Hash().Replace(text, match => match.ValueSpan.ContainsAnyExceptInRange('0', '9') ? "#h" : match.Value);
        text = Temporary().Replace(text, "#tmp");
        return Blanks().Replace(Duration().Replace(text, "#d"), " ").Trim();
    }

    /// <summary>The text of what was asked for: ids and temporary names are left out, and all else means something.</summary>
    public static string OfRequest(string text) =>
        Blanks().Replace(Temporary().Replace(TemporaryFolder().Replace(Guid().Replace(text, "#id"), "#tmp/"), "#tmp"), " ").Trim();

    /// <summary>The lines of a text, each once and in an order of their own: what runs side by side is not always told in the same.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(Of).Where(line => line.Length > 0).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\x1B\[[0-9;?]*[A-Za-z]", Linear)]
    private static partial Regex Colour();

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b", Linear)]
    private static partial Regex Guid();

    [GeneratedRegex(@"\b[0-9]{1,3}(\.[0-9]{1,3}){3}(:[0-9]{1,5})?\b", Linear)]
    private static partial Regex Address();

    [GeneratedRegex(@"((Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\b([0-9]{4}[-/][0-9]{2}[-/][0-9]{2}|[0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4}|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +[0-9]{1,2})[T ]?([0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?)?( [0-9]{4}\b)?|\b[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[AaPp][Mm])?\b", Linear)]
    private static partial Regex Time();

    [GeneratedRegex(@"([A-Za-z]:)?([\\/][\w.\-@+~]+)+[\\/]", Linear)]
    private static partial Regex Folder();

    [GeneratedRegex(@"((/private)?(/var)?/(tmp|folders)|[A-Za-z]:[\\/][\w.\-~\\/]*[Tt]emp)([\\/][\w.\-@+~]+)*[\\/]", Linear)]
    private static partial Regex TemporaryFolder();

    // Long enough to be drawn and not written; a decimal number is none.
    [GeneratedRegex(@"\b0x[0-9a-fA-F]+\b|\b[0-9a-f]{7,64}\b|\b[0-9A-F]{8,64}\b", Linear)]
    private static partial Regex Hash();

    [GeneratedRegex(@"\btmp[._-]?\w{4,}(\.tmp)?\b|\b(tmp|temp|pytest|go-build|rustc|cc)[.-]?\w*[0-9]\w*(\.(tmp|s|o))?\b", Linear)]
    private static partial Regex Temporary();

    [GeneratedRegex(@"(< ?)?\b([0-9]+([.,][0-9]+)? ?(ns|µs|us|ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b ?)+", Linear)]
    private static partial Regex Duration();

    // CS0103 and E0308 are names.
    [GeneratedRegex(@"\b[0-9]+([.,][0-9]+)*\b", Linear)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", Linear)]
    private static partial Regex Blanks();
}
