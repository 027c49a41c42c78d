using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>Which tasks wait for which: each as a box where there are few, else in bands, and said so.</summary>
internal static class GraphChart
{
    private const int MostBoxes = 120;

    public static Node Of(ReportModel model)
    {
        var tasks = model.Tasks;
        var edges = tasks.Sum(t => t.DependsOn.Count);
        if (edges == 0)
            return Tag("p", tasks.Count == 1 ? "There is one task." : "No task waits for another.");
        var layers = TaskLayers.Of(tasks);
        return tasks.Count <= MostBoxes ? BoxChart.Of(tasks, layers, edges) : BandChart.Of(tasks, layers, edges);
    }
}
