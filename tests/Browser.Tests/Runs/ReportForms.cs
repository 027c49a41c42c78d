namespace Browser.Tests.Runs;

/// <summary>What the report command prints.</summary>
internal sealed record ReportForms(string Html, string Json, string Markdown, string Schema);
