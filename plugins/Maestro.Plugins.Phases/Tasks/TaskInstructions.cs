using System.Text;
using Maestro.Plugins.Phases.Tasks.Advised;

namespace Maestro.Plugins.Phases.Tasks;

/// <summary>What an agent is told: everything the plan says that bears on its task, and nothing it would have to look up.</summary>
internal static class TaskInstructions
{
    public static string Of(WorkPlan plan, Requirement requirement, IReadOnlyDictionary<string, Requirement> all, IReadOnlyList<string> decided)
    {
        var text = Beginning(plan);
        text.Append($"\nMeet this requirement, and no other ({requirement.Id}, priority {requirement.Priority}):\n{requirement.Text}\n");
        Section(text, "It is met when:", requirement.Acceptance);
        Section(text, "Files it is expected to change:", requirement.Files);
        Section(text, "Code the plan points at:", Pointed(plan, [requirement.Id]));
        Section(text, "Already in place when you begin:", requirement.DependsOn.Select(id => $"{id}: {all[id].Text}"));
        Section(text, "Decided for it, from what the repository is made of:", decided);
        Agreed(text, plan);
        return text.ToString();
    }

    /// <summary>Of a task that an agent cut.</summary>
    public static string Of(WorkPlan plan, AdvisedTask task, IReadOnlyDictionary<string, Requirement> all, IReadOnlyList<string> decided)
    {
        var text = Beginning(plan);
        text.Append($"\nDo this, and no more:\n{task.Instructions}\n");
        Section(text, "It is done when:", task.Acceptance);
        Section(text, "It serves:", task.Requirements.Select(id => $"{id}: {all[id].Text}"));
        Section(text, "Files it will likely change:", task.Files);
        Section(text, "Code the plan points at:", Pointed(plan, task.Requirements));
        Section(text, "Decided for it, from what the repository is made of:", decided);
        Agreed(text, plan);
        return text.ToString();
    }

    private static IEnumerable<string> Pointed(WorkPlan plan, IReadOnlyList<string> requirements) => plan.References
        .Where(reference => reference.Requirements.Count == 0 || reference.Requirements.Any(id => requirements.Contains(id, StringComparer.OrdinalIgnoreCase)))
        .Select(reference => $"`{reference.Path}`{(reference.Lines is { } lines ? $", lines {lines}" : "")}{(reference.Reason is { } reason ? $": {reason}" : "")}");

    private static StringBuilder Beginning(WorkPlan plan)
    {
        var text = new StringBuilder($"This task is part of the plan \"{plan.Title}\".\n");
        if (plan.Introduction.Length > 0)
            text.Append($"\n{plan.Introduction.Trim()}\n");
        return text;
    }

    private static void Agreed(StringBuilder text, WorkPlan plan) =>
        Section(text, "Agreed for the whole plan:", plan.Answers.Select(a => $"{a.Question} {a.Text}{(a.Assumed ? " (assumed)" : "")}"));

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count > 0)
            text.Append($"\n{heading}\n").AppendJoin("", list.Select(l => $"- {l}\n"));
    }
}
