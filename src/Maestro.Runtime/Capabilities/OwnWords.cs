using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>
/// What of a task's instructions is about that task. A line that every task has, or that the plan says of itself, is about the plan; one that names
/// another task, or a requirement of another, is about that.
/// </summary>
internal sealed partial class OwnWords
{
    private readonly HashSet<string> common = [];
    private readonly HashSet<string> names = [];
    private readonly IReadOnlyList<string> agreed = [];
    private readonly ILookup<string, string> requirements;

    /// <summary>Compares the tasks of a graph.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="plan">The plan they are of; null where there is none.</param>
    public OwnWords(IReadOnlyList<WorkTask> tasks, WorkPlan? plan)
    {
        foreach (var task in tasks)
            names.UnionWith([task.Id, .. task.Requirements]);
        if (tasks.Count > 1)
            common = [.. tasks.Skip(1).Aggregate(Lines(tasks[0].Instructions), (lines, task) => lines.Intersect(Lines(task.Instructions)))];
        common.UnionWith(Lines(plan?.Introduction ?? ""));
        if (plan is not null)
            agreed = [.. plan.Answers.Select(answer => answer.Question).Append($"\"{plan.Title}\"").Where(text => text.Length > 2)];
        requirements = (plan?.Requirements ?? []).ToLookup(requirement => requirement.Id, requirement => requirement.Text);
    }

    /// <summary>Its title, the text of its requirements, and what of its instructions is its own.</summary>
    public string Of(WorkTask task)
    {
        HashSet<string> own = [task.Id, .. task.Requirements];
        var lines = Lines(task.Instructions).Where(line => !common.Contains(line) && !agreed.Any(line.Contains) && !OfAnother(line, own));
        return string.Join('\n', [task.Title, .. task.Requirements.SelectMany(id => requirements[id]), .. lines]);
    }

    private bool OfAnother(string line, HashSet<string> own) => Name().Matches(line).Any(name => names.Contains(name.Value) && !own.Contains(name.Value));

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Name();
}
