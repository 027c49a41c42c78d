using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>How the run ended, before anything else.</summary>
internal static class HeaderPart
{
    public static Node Of(ReportModel model)
    {
        var tone = ToneName.Of(model.Outcome.State);
        return Tag("header",
            Tag("p", "Maestro run report").Class("kicker"),
            Tag("h1", model.Title),
            Tag("p", model.Outcome.Sentence).Class("outcome"),
            Facts(model),
            model.Outcome.Reasons.Count == 0 ? null : Tag("details",
                Tag("summary", $"What this follows from ({model.Outcome.Reasons.Count})"),
                Tag("ul", All(model.Outcome.Reasons.Select(r => Tag("li", r)))))).Class($"top {ToneName.Of(tone)}");
    }

    private static Element Facts(ReportModel model)
    {
        var list = Tag("dl").Class("facts");
        Fact(list, "Run", Code(model.Run));
        Fact(list, "Begun", All([Time(model.Started), " UTC"]));
        if (model.Limits.FirstOrDefault(l => l.Name == "max_duration_seconds") is { } time)
            Fact(list, "Took", Took.Of((double)time.Used));
        switch (model.Outcome.Delivery)
        {
            case null:
                Fact(list, "Delivered", "nothing");
                break;
            case { Branch: { } branch } d:
                Fact(list, "Branch", Code(branch));
                Fact(list, "Commit", Code(Short(d.Commit)));
                break;
            case var d:
                Fact(list, "Patch", Code(d.Patch));
                break;
        }
        return list;
    }

    private static void Fact(Element list, string name, Node value) => list.Add(Tag("div", Tag("dt", name), Tag("dd", value)));

    private static string Short(string commit) => commit.Length > 10 ? commit[..10] : commit;
}
