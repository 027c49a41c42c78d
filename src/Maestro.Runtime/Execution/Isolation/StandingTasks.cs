namespace Maestro.Runtime.Execution.Isolation;

/// <summary>Which tasks are part of the head, in the order in which they came to be.</summary>
internal static class StandingTasks
{
    /// <summary>The tasks. One counts while the head stands on it: a rollback to before it takes it out.</summary>
    public static IReadOnlyList<IntegratedTask> Of(Run run)
    {
        var standing = run.Memory.Standing.Where(task => run.Vault.IsAncestor(task.Value.Snapshot, run.Head.Snapshot)).ToList();
        // What is between two of them, such as a plan that was written, is part of what the later was laid on.
        return [.. standing.Select((task, at) => new IntegratedTask(task.Key, at == 0 ? run.Memory.Base! : standing[at - 1].Value, task.Value))];
    }
}
