using System.Net;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace Maestro.Plugins.Phases.Reports;

/// <summary>The report as one page that needs nothing from elsewhere and runs nothing.</summary>
internal static class HtmlReport
{
    // Raw HTML stays off although all text is encoded before: two locks on one door.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    });

    public static string Of(string title, string markdown) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{WebUtility.HtmlEncode(PlainLine.Of(title))}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body>
        <main>
        {Markdown.ToHtml(markdown, Pipeline)}</main>
        </body>
        </html>

        """;
}
