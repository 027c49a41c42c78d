using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Tasks.Advised;

/// <summary>Whether tasks that an agent cut can be carried out, and serve the whole plan and nothing else.</summary>
internal static class AdvisedCheck
{
    private static readonly string[] Roles = ["code", "tests", "docs"];

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public static string? Problem(AdvisedTasks cut, WorkPlan plan)
    {
        var ids = cut.Tasks.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var requirements = plan.Requirements.Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        if (cut.Tasks.Count == 0)
            return "there are no tasks";
        if (ids.Count < cut.Tasks.Count)
            return "two tasks have one id";
        if (requirements.FirstOrDefault(id => cut.Tasks.All(task => !task.Requirements.Contains(id))) is { } unserved)
            return $"no task serves requirement {unserved}";
        return cut.Tasks.Select(task => Problem(task, ids, requirements)).FirstOrDefault(problem => problem is not null)
            ?? (Cycle.Find(cut.Tasks.ToDictionary(task => task.Id, task => task.DependsOn)) is { } cycle ? $"tasks depend on each other in a circle: {string.Join(" -> ", cycle)}" : null);
    }

    private static string? Problem(AdvisedTask task, HashSet<string> ids, HashSet<string> requirements)
    {
        if (string.IsNullOrWhiteSpace(task.Id) || string.IsNullOrWhiteSpace(task.Title) || string.IsNullOrWhiteSpace(task.Instructions))
            return "a task has no id, title or instructions";
        if (task.Requirements.Count == 0 || task.Requirements.FirstOrDefault(id => !requirements.Contains(id)) is not null)
            return $"{task.Id} serves no requirement of the plan, or one that is not in it";
        if (task.DependsOn.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
            return $"{task.Id} depends on {unknown}, and there is no such task";
        if (task.Files.FirstOrDefault(ClaimPath.Leaves) is { } outside)
            return $"{task.Id} would change '{outside}', which is not in the repository";
        if (!Roles.Contains(task.Role))
            return $"the role of {task.Id} is '{task.Role}'; it is one of {string.Join(", ", Roles)}";
        return task.EstimateMinutes is > 0 and <= 480 ? null : $"the estimate of {task.Id} is not from 1 to 480 minutes";
    }
}
