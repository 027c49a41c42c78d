using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>Time from left to right, in seconds since the first task was begun.</summary>
/// <param name="from">Where it begins, in seconds.</param>
/// <param name="to">Where it ends.</param>
/// <param name="left">Where it begins in the drawing.</param>
/// <param name="width">How wide it is.</param>
internal sealed class TimeAxis(double from, double to, double left, double width)
{
    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
    private const int MostTicks = 8;

    private readonly double span = Math.Max(to - from, 0.001);

    /// <summary>Where a moment is in the drawing.</summary>
    public double At(double seconds) => left + ((seconds - from) / span * width);

    /// <summary>Lines and labels.</summary>
    public Node Ticks(double top, double bottom)
    {
        var step = Steps.FirstOrDefault(s => span / s <= MostTicks, Math.Ceiling(span / MostTicks / 86400) * 86400);
        var first = Math.Ceiling(from / step) * step;
        var count = (int)Math.Floor((to - first) / step) + 1;
        return All(Enumerable.Range(0, Math.Max(0, count)).SelectMany(i => new Node[]
        {
            Drawing.Line(At(first + (i * step)), top, At(first + (i * step)), bottom, "grid"),
            Drawing.Label(At(first + (i * step)), top - 6, Took.Of(first + (i * step)), "tick"),
        }));
    }
}
