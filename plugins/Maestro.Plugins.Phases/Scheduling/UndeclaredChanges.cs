using Maestro.Plugins.Dispatching;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Holds what a task really changed against what others claim.</summary>
internal sealed class UndeclaredChanges
{
    private readonly IReadOnlyList<WorkTask> tasks;
    private readonly Dictionary<string, WorkTask> byId;
    private readonly ClaimNumbers numbers;
    private readonly Dictionary<int, List<int>> claimants = [];

    public UndeclaredChanges(IReadOnlyList<WorkTask> tasks)
    {
        (this.tasks, numbers) = (tasks, new(tasks.Count));
        byId = tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        for (var task = 0; task < tasks.Count; task++)
        {
            foreach (var claim in tasks[task].Writes.Concat(tasks[task].MayWrite).Concat(tasks[task].Reads).Select(numbers.Of).Distinct())
            {
                if (!claimants.TryGetValue(claim, out var those))
                    claimants.Add(claim, those = []);
                those.Add(task);
            }
        }
    }

    /// <summary>A line for each task that waits or runs and claims what the other changed without saying so.</summary>
    public IEnumerable<string> Of(TaskResult result, TaskBoard board)
    {
        var own = byId[result.TaskId].Writes;
        var met = new Dictionary<int, string>();
        foreach (var path in result.Changes.Select(c => c.Path).Where(path => !own.Any(claim => GlobClaims.Overlap(claim, path))))
        {
            foreach (var other in numbers.Meaning(path).SelectMany(claim => claimants[claim]))
            {
                if (board.IsOpen(other))
                    met.TryAdd(other, path);
            }
        }

        return met.OrderBy(m => m.Key).Select(m => $"{result.TaskId} changed {m.Value}, which it did not claim and {tasks[m.Key].Id} does: "
            + (board.IsRunning(m.Key) ? $"{tasks[m.Key].Id} is at work without it and is merged onto it" : $"{tasks[m.Key].Id} starts from it"));
    }
}
