using System.Text.Json;
using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>The report as files, for people and for programs.</summary>
internal static class ReportFiles
{
    /// <summary>Name of the Markdown file in the report folder.</summary>
    public const string Markdown = "report.md";

    /// <summary>Name of the HTML file in the report folder.</summary>
    public const string Html = "report.html";

    /// <summary>Name of the JSON file in the report folder.</summary>
    public const string Json = "report.json";

    private const int MostNamed = 20;

    /// <summary>Writes them.</summary>
    public static async Task WriteAsync(Run run, RunReport report, RunVerdict verdict, Delivery? delivery, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var directory = run.Directory;
        Directory.CreateDirectory(directory.Report);
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Markdown), run.Scrubber.Text(report.Markdown + Note(changes)), ct);
        if (report.Html is not null)
            await File.WriteAllTextAsync(Path.Combine(directory.Report, Html), run.Scrubber.Text(report.Html), ct);
        var json = JsonSerializer.Serialize(new { run = directory.Id, verdict, delivery, changes }, JournalJson.Options);
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Json), run.Scrubber.Text(json), ct);
    }

    // A fact and no finding: while a run goes on, its user works too.
    private static string Note(IReadOnlyList<Change> changes) => changes.Count == 0
        ? ""
        : $"\n## In your repository\n\nChanged since the run began, and not by what it delivered:\n\n{string.Concat(changes.Take(MostNamed).Select(change => $"- {change}\n"))}{(changes.Count > MostNamed ? $"- and {changes.Count - MostNamed} more\n" : "")}";
}
