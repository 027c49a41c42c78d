namespace Maestro.Runtime.Execution.Isolation;

/// <summary>What goes with a task that is taken out.</summary>
internal static class Dependents
{
    /// <summary>The task and every one that depends on it, directly or not.</summary>
    /// <param name="tasks">The plan.</param>
    /// <param name="id">The task.</param>
    public static IReadOnlySet<string> Of(IReadOnlyList<WorkTask> tasks, string id)
    {
        var with = new HashSet<string> { id };
        while (tasks.FirstOrDefault(task => !with.Contains(task.Id) && task.DependsOn.Any(with.Contains)) is { } next)
            with.Add(next.Id);
        return with;
    }
}
