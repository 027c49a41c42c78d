using System.Text.RegularExpressions;

namespace UpgradeBench.Templates;

/// <summary>
/// The text of a file with versions marked: <c>«Acme.Text 1.0.0→2.0.0✗3.0.0»</c> is 1.0.0 in the repository, must be 2.0.0 in what is delivered, and 3.0.0 does not
/// pass; <c>«Acme.Text 1.0.0→2.0.0»</c> is one of which nothing higher is to be tried; <c>«code Old()→Version»</c> is code that must be mended. What is not marked must stay, byte for
/// byte.
/// </summary>
internal static partial class Template
{
    /// <summary>The marks in a text, as they come.</summary>
    public static IEnumerable<VersionMark> Marks(string text) => Mark().Matches(text).Select(Read);

    /// <summary>The text with something in place of each mark.</summary>
    public static string Fill(string text, Func<VersionMark, string> version) => Mark().Replace(text, found => version(Read(found)));

    private static VersionMark Read(Match found) =>
        new(found.Groups["id"].Value, found.Groups["from"].Value, found.Groups["to"].Value, found.Groups["next"] is { Success: true } next ? next.Value : null);

    [GeneratedRegex("«(?<id>[^ »]+) (?<from>[^→»]+)→(?<to>[^✗»]+)(✗(?<next>[^»]+))?»", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
