using System.Net;
using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Text: one line of it, encoded, with nothing in it that reorders or hides what is read.</summary>
/// <param name="text">The text; null is none.</param>
internal sealed class Words(string? text) : Node
{
    public override void Write(StringBuilder to) => to.Append(Encoded(text));

    // This encoder's forms are what the runtime looks for when it takes out credentials.
    public static string Encoded(string? text) => WebUtility.HtmlEncode(PlainLine.Untrimmed(text));
}
