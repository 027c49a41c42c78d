using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What a person should look at.</summary>
internal static class LookAtPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(ReportSection.LookAt, "What to look at", $"{model.LookAt.Count}", model.LookAt.Count == 0
        ? Tag("p", model.NothingToDo ? "Nothing stands out." : "Nothing stands out: what was planned is proven, and no decision was doubtful.").Class("calm")
        : Tag("ul", All(model.LookAt.Select(Item))).Class("look-at"));

    private static Element Item(LookAtEntry item) => Tag("li",
        Pill(item.Weight switch { LookAtWeight.Must => "first", LookAtWeight.Should => "then", _ => "note" }, item.Weight switch { LookAtWeight.Must => Tone.Bad, LookAtWeight.Should => Tone.Warn, _ => Tone.Neutral }),
        Tag("span", item.What), Link(PagePart.IdOf(item.Section), $"see {Name(item.Section)}"));

    private static string Name(ReportSection section) => section switch
    {
        ReportSection.Limits => "spend",
        var other => other.ToString().ToLowerInvariant(),
    };
}
