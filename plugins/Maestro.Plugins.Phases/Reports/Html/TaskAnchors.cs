using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>Where each task stands on the page. Tasks' ids are a run's words; what they are linked by is not.</summary>
internal sealed class TaskAnchors(ReportModel model)
{
    private readonly Dictionary<string, int> at = model.Tasks.Select((t, i) => (t.Id, i)).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.i + 1, StringComparer.Ordinal);

    /// <summary>A task's anchor; null where there is no such task.</summary>
    public string? Of(string task) => at.TryGetValue(task, out var number) ? $"task-{number}" : null;

    /// <summary>Its id, as a link where it leads somewhere.</summary>
    public Node Link(string task) => Of(task) is { } anchor ? Tags.Link(anchor, task) : Code(task);
}
