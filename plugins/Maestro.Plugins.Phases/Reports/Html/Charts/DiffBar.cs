using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>Lines added and removed, as long as they are many beside the file that changed most. The numbers stand beside it.</summary>
internal static class DiffBar
{
    private const double Width = 120;

    public static Element Of(int added, int removed, int most)
    {
        var unit = Width / Math.Max(1, most);
        return Tag("svg", Drawing.Box(0, 0, added * unit, 10, "fill good"), Drawing.Box(added * unit, 0, removed * unit, 10, "fill bad"))
            .With("viewBox", $"0 0 {Width} 10").With("width", Width).With("height", 10).With("aria-hidden", "true").Class("bar");
    }
}
