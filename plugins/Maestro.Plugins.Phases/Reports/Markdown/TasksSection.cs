using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>Every task, how it ended and what it changed.</summary>
internal static class TasksSection
{
    private const int MostFiles = 8;

    public static string Of(ReportModel model) => model.Tasks.All(t => t.State is null or TaskState.NotStarted && t.Attempts == 0 && t.Note.Length == 0)
        ? "## Tasks\n\nNo task was worked on to its end.\n"
        : "## Tasks\n\n" + MdTable.Of(
            ["Task", "Title", "State", "Attempts", "Commit", "Tokens", "Files", "Time", "Notes"],
            model.Tasks.Select(t => new[]
            {
                Md.Code(t.Id), Md.Text(t.Title), StateWord.Of(t.State), Attempts(t), Md.Commit(t.Commit),
                t.Attempts == 0 ? "–" : t.Usage.Tokens?.ToString() ?? "unknown", Files(t.Files), t.Seconds is { } seconds ? Took.Of(seconds) : "", Md.Text(t.Note),
            }));

    private static string Attempts(TaskEntry task) => task.Stuck == 0 ? $"{task.Attempts}" : $"{task.Attempts}, stuck {(task.Stuck == 1 ? "once" : $"{task.Stuck} times")}";

    private static string Files(IReadOnlyList<FileChange> changes) =>
        string.Join(", ", changes.Take(MostFiles).Select(c => Md.Code(c.Path))) + (changes.Count > MostFiles ? $" and {changes.Count - MostFiles} more" : "");
}
