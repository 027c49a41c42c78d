using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>
/// What of a task's instructions is about that task. A line that every task has is about the plan; one that names another task, or a requirement
/// of another, is about that.
/// </summary>
internal sealed partial class OwnWords
{
    private readonly HashSet<string> common = [];
    private readonly HashSet<string> names = [];

    /// <summary>Compares the tasks of a graph.</summary>
    public OwnWords(IReadOnlyList<WorkTask> tasks)
    {
        foreach (var task in tasks)
            names.UnionWith([task.Id, .. task.Requirements]);
        if (tasks.Count < 2)
            return;
        common.UnionWith(Lines(tasks[0]));
        foreach (var task in tasks.Skip(1))
            common.IntersectWith(Lines(task));
    }

    /// <summary>Title, instructions and what one sees that it is done by.</summary>
    public string Of(WorkTask task)
    {
        HashSet<string> own = [task.Id, .. task.Requirements];
        var lines = Lines(task).Where(line => !common.Contains(line) && !Name().Matches(line).Any(name => names.Contains(name.Value) && !own.Contains(name.Value)));
        return string.Join('\n', [task.Title, .. lines]);
    }

    private static IEnumerable<string> Lines(WorkTask task) => task.Instructions.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Name();
}
