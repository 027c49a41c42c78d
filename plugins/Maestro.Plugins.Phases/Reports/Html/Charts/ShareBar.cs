using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>A share as a bar. The number stands beside it, so it says nothing to those who do not see it.</summary>
internal static class ShareBar
{
    public static Element Of(double share, Tone tone, bool wide = false)
    {
        var width = wide ? 180 : 48;
        return Tag("svg",
            Drawing.Box(0, 0, width, 10, "track"),
            Drawing.Box(0, 0, Math.Clamp(share, 0, 1) * width, 10, $"fill {ToneName.Of(tone)}"),
            wide ? Drawing.Line(0.9 * width, 0, 0.9 * width, 10, "mark") : null)
            .With("viewBox", $"0 0 {width} 10").With("width", width).With("height", 10).With("aria-hidden", "true").Class("bar");
    }
}
