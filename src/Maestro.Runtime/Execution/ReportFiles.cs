using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Execution;

/// <summary>The report as files, for people and for programs.</summary>
internal static class ReportFiles
{
    /// <summary>Name of the Markdown file in the report folder.</summary>
    public const string Markdown = "report.md";

    /// <summary>Name of the HTML file in the report folder.</summary>
    public const string Html = "report.html";

    /// <summary>Name of the JSON file in the report folder.</summary>
    public const string Json = "report.json";

    /// <summary>Writes them.</summary>
    public static async Task WriteAsync(RunDirectory directory, RunReport report, RunVerdict verdict, Delivery? delivery, CancellationToken ct)
    {
        Directory.CreateDirectory(directory.Report);
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Markdown), report.Markdown, ct);
        if (report.Html is not null)
            await File.WriteAllTextAsync(Path.Combine(directory.Report, Html), report.Html, ct);
        var json = JsonSerializer.Serialize(new { run = directory.Id, verdict, delivery }, JournalJson.Options);
        await File.WriteAllTextAsync(Path.Combine(directory.Report, Json), json, ct);
    }
}
