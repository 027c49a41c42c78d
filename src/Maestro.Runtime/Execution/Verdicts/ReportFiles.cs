using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

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

    /// <summary>Name of the page with what a person is to decide.</summary>
    public const string Questions = "needs-human.md";

    private const int MostNamed = 20;

    /// <summary>Writes them.</summary>
    public static async Task WriteAsync(Run run, RunReport report, RunVerdict verdict, Delivery? delivery, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var directory = run.Directory;
        Directory.CreateDirectory(directory.Report);
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Markdown), run.Scrubber.Text(report.Markdown + Note(changes)), ct);
        if (report.Html is not null)
            await File.WriteAllTextAsync(Path.Combine(directory.Report, Html), run.Scrubber.Text(report.Html), ct);
        var json = ReportDocument.Write(new(ReportDocument.Present, directory.Id, verdict, delivery, changes, report.Json));
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Json), run.Scrubber.Text(json), ct);
    }

    /// <summary>Writes the page with what a person is to decide, and how to say it.</summary>
    public static async Task WriteQuestionsAsync(Run run, IReadOnlyList<HumanQuestion> questions)
    {
        Directory.CreateDirectory(run.Directory.Report);
        var pages = string.Join("\n---\n\n", questions.Select(q => $"{q.Page}\nThen: `dotnet maestro resume {run.Id} --answer \"{q.Subject}=...\"`\n"));
        await File.WriteAllTextAsync(Path.Combine(run.Directory.Report, Questions), run.Scrubber.Text(pages), CancellationToken.None);
    }

    // A fact and no finding: while a run goes on, its user works too.
    private static string Note(IReadOnlyList<Change> changes) => changes.Count == 0
        ? ""
        : $"\n## In your repository\n\nChanged since the run began, and not by what it delivered:\n\n{string.Concat(changes.Take(MostNamed).Select(change => $"- {change}\n"))}{(changes.Count > MostNamed ? $"- and {changes.Count - MostNamed} more\n" : "")}";
}
