using Maestro.Plugins.Phases.Reports.Html.Charts;
using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>Every task: when it was worked on, what it waited for, and what came of it.</summary>
internal static class TasksPart
{
    private const int MostFiles = 8;

    public static PagePart Of(ReportModel model)
    {
        var anchors = new TaskAnchors(model);
        return model.Tasks.Count == 0
            ? PagePart.Of(ReportSection.Tasks, "Tasks", null, Tag("p", "No task was worked on."))
            : PagePart.Of(
                ReportSection.Tasks, "Tasks", $"{model.Tasks.Count(t => t.Done)}/{model.Tasks.Count}", Tag("p", Counts(model)),
                Tag("h3", "Timeline"), TimelineChart.Of(model), Tag("h3", "Dependencies"), GraphChart.Of(model), Tag("h3", "Every task"),
                Tag("div", Filter(), Folded.Of(model.Tasks, "tasks", (some, name) => Table(some, name, anchors))).Class("filtered"));
    }

    private static string Counts(ReportModel model) => string.Join(", ", model.Tasks.CountBy(t => StateWord.Of(t.State)).Select(c => $"{c.Value} {c.Key}")) + ".";

    // Of no use where no script runs, which is why it waits to be shown by it.
    private static Element Filter() => Tag("div",
        Tag("label", "Show tasks that contain").With("for", "task-filter"),
        Tag("input").With("id", "task-filter").With("type", "search").With("autocomplete", "off").With("spellcheck", "false"),
        Tag("output").With("for", "task-filter")).Class("filter").Is("hidden");

    private static Element Table(IReadOnlyList<TaskEntry> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "Task", "~Title", "State", "#Attempts", "After", "#Began", "#Took", "#Tokens", "Commit", "~Changed", "~Notes");
        return table.Of(some.Select(t => table.Row(
            Code(t.Id), t.Title, Pill(StateWord.Of(t.State), ToneName.Of(t.State)), Attempts(t),
            t.DependsOn.Count == 0 ? null : All(t.DependsOn.Select(d => Tag("span", anchors.Link(d)).Class("item"))),
            t.Started is { } started ? Time(started, "HH:mm:ss") : null, t.Seconds is { } seconds ? Took.Of(seconds) : null,
            t.Attempts == 0 ? null : t.Usage.Tokens is { } tokens ? $"{tokens}" : "unknown", t.Commit is { } commit ? Code(commit.Length > 10 ? commit[..10] : commit) : null,
            t.Files.Count == 0 ? null : Files(t.Files), t.Note.Length == 0 ? null : t.Note).With("id", anchors.Of(t.Id))));
    }

    private static string Attempts(TaskEntry task) => task.Stuck == 0 ? $"{task.Attempts}" : $"{task.Attempts}, stuck {(task.Stuck == 1 ? "once" : $"{task.Stuck} times")}";

    private static Node Files(IReadOnlyList<FileChange> files) => All(files.Take(MostFiles).Select(f => Tag("span", Code(f.Path)).Class("item"))
        .Append(files.Count > MostFiles ? Tag("span", $"and {files.Count - MostFiles} more").Class("item") : null));
}
