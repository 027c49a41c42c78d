namespace Maestro.Plugins.Phases.Reports;

/// <summary>Every task, how it ended and what it changed.</summary>
internal static class TasksSection
{
    private const int MostFiles = 8;

    public static string Of(RunFacts facts)
    {
        if (facts.Changes is not { } changes)
            return "## Tasks\n\nNo task was worked on to its end.\n";

        var table = MdTable.Of(
            ["Task", "Title", "State", "Attempts", "Commit", "Tokens", "Files", "Notes"],
            changes.Tasks.Select(t => new[]
            {
                Md.Code(t.TaskId), Md.Text(facts.Task(t.TaskId)?.Title), State(t.State), Attempts(t, facts.History), Md.Commit(t.Commit),
                t.Attempts == 0 ? "–" : t.Usage.Tokens?.ToString() ?? "unknown", Files(t.Changes), Md.Text(t.Failure?.Message ?? t.Summary),
            }));
        return $"## Tasks\n\n{table}";
    }

    private static string Attempts(TaskResult task, IRunHistory history)
    {
        var stuck = history.Stuck.Count(s => s.Attempt.StartsWith($"task/{task.TaskId}/", StringComparison.Ordinal));
        return stuck == 0 ? $"{task.Attempts}" : $"{task.Attempts}, stuck {(stuck == 1 ? "once" : $"{stuck} times")}";
    }

    private static string State(TaskState state) => state == TaskState.NotStarted ? "not started" : state.ToString().ToLowerInvariant();

    private static string Files(IReadOnlyList<FileChange> changes) =>
        string.Join(", ", changes.Take(MostFiles).Select(c => Md.Code(c.Path))) + (changes.Count > MostFiles ? $" and {changes.Count - MostFiles} more" : "");
}
