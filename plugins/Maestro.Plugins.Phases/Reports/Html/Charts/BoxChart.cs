using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>A box a task, a line a dependency, from left to right.</summary>
internal static class BoxChart
{
    private const double Wide = 150;
    private const double High = 40;
    private const double Between = 60;
    private const double Below = 14;
    private const double Edge = 10;
    private const int MostLetters = 20;

    public static Node Of(IReadOnlyList<TaskEntry> tasks, TaskLayers layers, int edges)
    {
        var tallest = layers.All.Max(l => l.Count);
        var height = (tallest * (High + Below)) - Below + (2 * Edge);
        var width = (layers.All.Count * (Wide + Between)) - Between + (2 * Edge);
        var place = layers.All.SelectMany((layer, column) => layer.Select((task, row) =>
            (task.Id, X: Edge + (column * (Wide + Between)), Y: (height / 2) + ((row - (layer.Count / 2.0)) * (High + Below)) + (Below / 2)))).ToDictionary(p => p.Id, p => (p.X, p.Y), StringComparer.Ordinal);
        var says = $"{tasks.Count} tasks in {layers.All.Count} layers with {edges} dependencies; a task stands to the right of those it waited for. The table below names them.";
        return Tag("figure",
            Drawing.Scrolled(Drawing.Of(width, height, says, All(
            [
                .. tasks.SelectMany(t => t.DependsOn.Where(place.ContainsKey).Select(d => Line(place[d], place[t.Id]))),
                .. layers.All.SelectMany(l => l).Select(t => Box(t, place[t.Id])),
            ])), "Dependencies of tasks"),
            Tag("figcaption", says));
    }

    private static Element Line((double X, double Y) from, (double X, double Y) to)
    {
        var (x1, y1, x2, y2) = (from.X + Wide, from.Y + (High / 2), to.X, to.Y + (High / 2));
        var bend = Math.Max(Between / 2, (x2 - x1) / 2);
        return Tag("path").WithOutline($"M{x1:0.#} {y1:0.#}C{x1 + bend:0.#} {y1:0.#} {x2 - bend:0.#} {y2:0.#} {x2:0.#} {y2:0.#}").Class("edge");
    }

    private static Element Box(TaskEntry task, (double X, double Y) at) => Tag("g",
        Drawing.Box(at.X, at.Y, Wide, High, $"node {ToneName.Of(ToneName.Of(task.State))}").With("rx", 6),
        Drawing.Label(at.X + 10, at.Y + 17, Drawing.Cut(task.Id, MostLetters), "strong"),
        Drawing.Label(at.X + 10, at.Y + 32, Drawing.Cut(task.Title.Length > 0 ? task.Title : StateWord.Of(task.State), MostLetters), "small")).Saying($"{task.Id}: {task.Title} ({StateWord.Of(task.State)})");
}
