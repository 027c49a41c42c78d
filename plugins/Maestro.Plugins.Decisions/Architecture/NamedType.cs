using System.Text.RegularExpressions;

namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>A type that a text asks for by its name: "Where do I put <c>RefundEndpoints.cs</c>?", "move them to a class <c>RefundOptions</c>".</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">The words of it: Refund, Endpoints.</param>
internal sealed record NamedType(string Name, IReadOnlyList<string> Parts)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex File = new(@"\b(?<name>[A-Z][A-Za-z0-9]+)\.cs\b", Options);
    private static readonly Regex New = new(
        @"\b([Cc]lass|[Rr]ecord|[Ii]nterface|[Ss]truct|[Ee]num|[Tt]ype|[Aa]dd|[Cc]reate|[Ii]ntroduce|[Ww]rite|[Ii]mplement|called|named|[Nn]ew)\s+((an?|the|new|class|record|interface|struct|enum)\s+){0,2}`?(?<name>([A-Z][a-z0-9]+){2,})\b", Options);
    private static readonly Regex Words = new(@"[A-Z][a-z0-9]*", Options);

    /// <summary>Finds it; null where a text names none.</summary>
    public static NamedType? In(string text) => (File.Match(text) is { Success: true } file ? file : New.Match(text)) is { Success: true } match ? Of(match.Groups["name"].Value) : null;

    private static NamedType? Of(string name) => Words.Matches(name).Select(match => match.Value).ToList() is { Count: > 1 } parts ? new(name, parts) : null;
}
