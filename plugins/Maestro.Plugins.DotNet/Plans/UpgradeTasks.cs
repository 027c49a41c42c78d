using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet.Plans;

/// <summary>The tasks of an upgrade's plan.</summary>
internal static class UpgradeTasks
{
    private const double MinutesEach = 3;

    /// <summary>Cuts them out.</summary>
    /// <returns>The tasks, and the first requirement of which there is no order; null where all have one.</returns>
    public static (IReadOnlyList<WorkTask> Tasks, string? Missing) Of(WorkPlan plan)
    {
        var tasks = new List<WorkTask>();
        var ids = plan.Requirements.Select((requirement, at) => (requirement.Id, Task: $"T{at + 1}")).ToDictionary(pair => pair.Id, pair => pair.Task, StringComparer.Ordinal);
        foreach (var requirement in plan.Requirements)
        {
            if (UpgradePlan.Section(plan.Markdown, requirement.Id) is not { } section || OrderText.Find<UpgradeOrder>(section) is not { Packages.Count: > 0, Levels.Count: > 0 } order)
                return (tasks, requirement.Id);
            order = order with { Before = [.. order.Before.Where(ids.ContainsKey).Select(id => ids[id])] };
            tasks.Add(new()
            {
                Id = ids[requirement.Id],
                Title = Title([.. order.Packages.Select(package => package.Id).Distinct(StringComparer.OrdinalIgnoreCase)]),
                Instructions = $"{requirement.Text}.\n\n{OrderText.Of(order)}",
                Requirements = [requirement.Id],
                // Which of them are changed depends on the version that holds.
                MayWrite = [.. order.Packages.SelectMany(package => package.Files).Distinct()],
                Decisions = order.Decisions,
                EstimateMinutes = MinutesEach,
                Priority = requirement.Priority,
            });
        }
        return (tasks, null);
    }

    // One package may be there at several versions.
    private static string Title(IReadOnlyList<string> ids) => $"Upgrade {ids[0]}{(ids.Count > 1 ? $" and {ids.Count - 1} more" : "")}";
}
