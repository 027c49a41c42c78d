using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>Very many tasks: their layers, several to a band where there are many, each as high as it has tasks and coloured by how they ended.</summary>
internal static class BandChart
{
    private const int MostBands = 30;
    private const double Width = 1080;
    private const double Height = 220;
    private const double Top = 24;
    private const double Bottom = 190;

    public static Node Of(IReadOnlyList<TaskEntry> tasks, TaskLayers layers, int edges)
    {
        var each = (int)Math.Ceiling(layers.All.Count / (double)MostBands);
        var bands = layers.All.Chunk(each).Select(some => some.SelectMany(l => l).ToList()).ToList();
        var most = bands.Max(b => b.Count);
        var step = (Width - 60) / bands.Count;
        var says = $"{tasks.Count} tasks with {edges} dependencies are too many to draw one by one. They stand in {layers.All.Count} layers, a task always in a later one than those it waited for; {(each == 1 ? "a column is a layer" : $"a column is {each} layers")}, the highest has {most} tasks. The table below names what each task waited for.";
        return Tag("figure",
            Drawing.Scrolled(Drawing.Of(Width, Height, says, All(
            [
                Drawing.Label(40, Top + 8, $"{most}", "name"), Drawing.Label(40, Bottom, "0", "name"), Drawing.Line(48, Bottom, Width, Bottom, "grid"),
                .. bands.Select((band, i) => Band(band, 50 + (i * step), step, most, each == 1 ? $"layer {i + 1}" : $"layers {(i * each) + 1} to {Math.Min((i + 1) * each, layers.All.Count)}")),
                Drawing.Label(50, Height - 10, "waits for nothing", "small"), Drawing.Label(Width - 10, Height - 10, "waits for all before", "name"),
            ])).Fitted(), "Dependencies of tasks, by layers"),
            Tag("figcaption", says));
    }

    private static Node Band(List<TaskEntry> band, double x, double step, int most, string name)
    {
        var y = Bottom;
        var parts = new List<Node>();
        foreach (var (tone, count) in band.CountBy(t => ToneName.Of(t.State)).OrderBy(p => p.Key == Tone.Good ? 0 : 1 + (int)p.Key))
        {
            var height = (double)count / most * (Bottom - Top);
            parts.Add(Drawing.Box(x, y - height, Math.Max(2, step - 3), height, $"fill {ToneName.Of(tone)}").Saying($"{name}: {count} of {band.Count} tasks {(tone == Tone.Good ? "done" : "not done")}"));
            y -= height;
        }
        return All(parts);
    }
}
