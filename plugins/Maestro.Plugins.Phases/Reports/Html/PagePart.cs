using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>A part of the page: what its heading says and what is in it.</summary>
/// <param name="Id">By which it is linked to.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Count">What stands beside its name in the navigation; null for nothing.</param>
/// <param name="Content">What is in it.</param>
internal sealed record PagePart(string Id, string Title, string? Count, Node Content)
{
    public static string IdOf(ReportSection section) => section switch
    {
        ReportSection.LookAt => "look-at",
        _ => section.ToString().ToLowerInvariant(),
    };

    public static PagePart Of(ReportSection section, string title, string? count, params ReadOnlySpan<Node?> content) =>
        new(IdOf(section), title, count, new Many(content.ToArray()));

    public Node Section => Tag("section", Tag("h2", Title).With("id", $"{Id}-title"), Content).With("id", Id).With("aria-labelledby", $"{Id}-title");
}
