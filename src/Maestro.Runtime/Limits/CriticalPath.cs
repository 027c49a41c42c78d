namespace Maestro.Runtime.Limits;

/// <summary>The longest chain of tasks that wait for one another: no number of workers makes a run shorter.</summary>
internal static class CriticalPath
{
    /// <summary>Its length in estimated minutes.</summary>
    /// <param name="tasks">The tasks; acyclic. A dependency that is not among them is finished and costs nothing.</param>
    internal static double Minutes(IReadOnlyList<WorkTask> tasks)
    {
        var byId = tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        var waiting = tasks.ToDictionary(task => task.Id, task => task.DependsOn.Count(byId.ContainsKey), StringComparer.Ordinal);
        var followers = tasks
            .SelectMany(task => task.DependsOn.Where(byId.ContainsKey), (task, dependency) => (Dependency: dependency, task.Id))
            .ToLookup(pair => pair.Dependency, pair => pair.Id, StringComparer.Ordinal);
        var start = tasks.ToDictionary(task => task.Id, _ => 0.0, StringComparer.Ordinal);
        var ready = new Queue<string>(tasks.Where(task => waiting[task.Id] == 0).Select(task => task.Id));
        var longest = 0.0;
        while (ready.TryDequeue(out var id))
        {
            var end = start[id] + byId[id].EstimateMinutes;
            longest = Math.Max(longest, end);
            foreach (var follower in followers[id])
            {
                start[follower] = Math.Max(start[follower], end);
                if (--waiting[follower] == 0)
                    ready.Enqueue(follower);
            }
        }

        return longest;
    }
}
