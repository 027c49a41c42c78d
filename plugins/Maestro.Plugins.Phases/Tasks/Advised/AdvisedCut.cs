using System.Text;

namespace Maestro.Plugins.Phases.Tasks.Advised;

/// <summary>Has an agent cut a plan.</summary>
internal static class AdvisedCut
{
    /// <summary>Its tasks, checked; or why there are none.</summary>
    public static async Task<Advice<AdvisedTasks>> AskAsync(IAdvisor advisor, WorkPlan plan, CancellationToken cancellationToken) =>
        await advisor.AskAsync<AdvisedTasks>(new("tasks", Words(plan)), cut => AdvisedCheck.Problem(cut, plan), cancellationToken);

    /// <summary>The tasks as the run has them.</summary>
    public static IReadOnlyList<WorkTask> Make(AdvisedTasks cut, WorkPlan plan, Func<IEnumerable<string>, IReadOnlyList<string>> decisions, Func<IEnumerable<string>, IReadOnlyList<string>> lines)
    {
        var all = plan.Requirements.ToDictionary(requirement => requirement.Id, StringComparer.Ordinal);
        return [.. cut.Tasks.Select(task => new WorkTask
        {
            Id = task.Id,
            Title = task.Title,
            Instructions = TaskInstructions.Of(plan, task, all, lines(task.Requirements)),
            Requirements = task.Requirements,
            Acceptance = task.Acceptance,
            DependsOn = task.DependsOn,
            // An agent's guess is no promise: nothing asks afterwards whether these were changed. What the plan itself says of a task that serves the whole requirement is.
            Writes = [.. task.Requirements.Where(id => cut.Tasks.Count(other => other.Requirements.Contains(id)) == 1).SelectMany(id => all[id].Files).Distinct()],
            MayWrite = [.. task.Files.Concat(task.Requirements.SelectMany(id => all[id].Files)).Distinct()],
            Decisions = decisions(task.Requirements),
            EstimateMinutes = task.EstimateMinutes,
            Priority = task.Requirements.Select(id => all[id].Priority).Order(StringComparer.Ordinal).First(),
            Role = task.Role,
            Tags = task.Tags,
        })];
    }

    private static string Words(WorkPlan plan)
    {
        var text = new StringBuilder($"""
            Cut this plan into tasks for coding agents that work at once, each in a workspace of its own, and see nothing but the repository and their own task.
            Each task is one change that builds and can be tested by itself. Tasks that change the same files depend on each other, or are one task. Every requirement is served, and nothing that none asks for.

            # {plan.Title}

            {plan.Introduction}

            """);
        foreach (var requirement in plan.Requirements)
        {
            text.Append($"\n## {requirement.Id} ({requirement.Priority})\n{requirement.Text}\n");
            text.AppendJoin("", requirement.Acceptance.Select(criterion => $"- it is met when: {criterion}\n"));
            if (requirement.DependsOn.Count > 0)
                text.Append($"- after: {string.Join(", ", requirement.DependsOn)}\n");
            if (requirement.Files.Count > 0)
                text.Append($"- it changes: {string.Join(", ", requirement.Files)}\n");
        }

        return text.ToString();
    }
}
