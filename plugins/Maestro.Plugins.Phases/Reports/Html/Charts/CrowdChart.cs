using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>How many tasks were at work at once, over time.</summary>
internal static class CrowdChart
{
    private const double Width = 1080;
    private const double Height = 150;
    private const double Left = 40;
    private const double Top = 28;
    private const double Bottom = 130;
    private const int Columns = 500;

    public static Node Of(IReadOnlyList<TaskEntry> tasks, DateTimeOffset zero)
    {
        var spans = tasks.Where(t => t.Ended is not null).Select(t => (From: (t.Started!.Value - zero).TotalSeconds, To: (t.Ended!.Value - zero).TotalSeconds)).ToList();
        if (spans.Count == 0)
            return All([]);
        var end = spans.Max(s => s.To);
        var most = AtOnce(spans, end);
        var top = Math.Max(1, most.Max());
        var axis = new TimeAxis(0, end, Left, Width - Left - 20);
        var says = $"Tasks at work over {Took.Of(end)}: at most {top} at once, {spans.Sum(s => s.To - s.From) / Math.Max(end, 0.001):0.#} on average.";
        return Tag("figure",
            Drawing.Scrolled(Drawing.Of(Width, Height, says, All(
            [
                axis.Ticks(Top - 4, Bottom), Drawing.Label(Left - 8, Top + 8, $"{top}", "name"), Drawing.Label(Left - 8, Bottom, "0", "name"),
                Tag("path").WithOutline(Outline(most, top)).Class("area"),
            ])).Fitted(), "Tasks at work at once"),
            Tag("figcaption", says));
    }

    // The most that were at work in each column: a short crowd is not lost between two samples.
    private static int[] AtOnce(List<(double From, double To)> spans, double end)
    {
        var (most, now) = (new int[Columns], 0);
        var changes = spans.SelectMany(s => new[] { (At: s.From, By: 1), (At: s.To, By: -1) }).OrderBy(c => c.At).ThenBy(c => c.By).ToList();
        var column = 0;
        foreach (var (at, by) in changes)
        {
            var next = Math.Min(Columns - 1, (int)(at / Math.Max(end, 0.001) * Columns));
            for (; column < next; column++)
                (most[column], most[column + 1]) = (Math.Max(most[column], now), now);
            now += by;
            most[column] = Math.Max(most[column], now);
        }
        return most;
    }

    private static string Outline(int[] most, int top)
    {
        var step = (Width - Left - 20) / Columns;
        var line = new System.Text.StringBuilder($"M{Left:0.##} {Bottom}");
        for (var i = 0; i < most.Length; i++)
            if (i == 0 || most[i] != most[i - 1])
                line.Append($"H{Left + (i * step):0.##}V{Bottom - ((double)most[i] / top * (Bottom - Top)):0.##}");
        return line.Append($"H{Left + (most.Length * step):0.##}V{Bottom}Z").ToString();
    }
}
