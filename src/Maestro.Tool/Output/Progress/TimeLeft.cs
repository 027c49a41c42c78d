namespace Maestro.Tool.Output.Progress;

/// <summary>How long the tasks that are left will take: by their estimates, at the pace of those that are done.</summary>
internal static class TimeLeft
{
    /// <summary>The time; null where nothing is done yet by which the estimates could be corrected, or where nothing is left.</summary>
    /// <param name="tasks">All tasks.</param>
    /// <param name="now">The present.</param>
    public static TimeSpan? Of(IReadOnlyCollection<TaskProgress> tasks, DateTimeOffset now)
    {
        var done = tasks.Where(task => task is { Stage: Stage.Done, Began: not null } && task.Estimate > TimeSpan.Zero).ToList();
        var left = tasks.Where(task => task.Stage is Stage.Waiting or Stage.Running or Stage.Recovering).ToList();
        if (done.Count == 0 || left.Count == 0)
            return null;
        var estimated = done.Sum(task => task.Estimate.TotalSeconds);
        var pace = done.Sum(task => task.Took(now).TotalSeconds) / estimated;
        // What nobody estimated takes what others do.
        var usual = estimated / done.Count;
        var work = left.Sum(task => Math.Max(0, (task.Estimate > TimeSpan.Zero ? task.Estimate.TotalSeconds : usual) * pace - task.Took(now).TotalSeconds));
        return TimeSpan.FromSeconds(work / Math.Max(1, left.Count(task => task.Busy)));
    }
}
