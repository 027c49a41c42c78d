using System.Text.Json;
using Browser.Tests.Reports;
using Browser.Tests.Runs;
using Json.Schema;
using Maestro.Runtime.Execution.Verdicts;

namespace Browser.Tests.Schema;

/// <summary>The report's JSON and the schema that ships with the tool say the same.</summary>
public sealed class SchemaTests
{
    private static readonly string File = Path.Combine(EndToEnd.Harness.Scratch.Metadata("RootDirectory"), "docs", "report.schema.json");

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromText(System.IO.File.ReadAllText(File)));

    [Test]
    public void SchemaFile_IsThatOfTheTypes()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            System.IO.File.WriteAllText(File, ReportSchema.Text);
        Assert.That(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), Is.EqualTo(ReportSchema.Text), "UPDATE_SNAPSHOTS=1 writes it anew; raise the version where programs would have to change");
    }

    [Test]
    public void Tool_AskedForTheSchema_PrintsIt() => Assert.That(RealRun.Schema.ReplaceLineEndings("\n"), Is.EqualTo(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n")));

    [Test]
    public void Json_OfARealRun_IsAsTheSchemaSays()
    {
        Holds(RealRun.Json);
        Holds(RealRun.Judged.Json);
        var report = JsonDocument.Parse(RealRun.Json).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("version").GetInt32(), Is.EqualTo(1));
            Assert.That(report.GetProperty("verdict").GetProperty("state").GetString(), Is.EqualTo("succeeded"));
            Assert.That(report.GetProperty("report").GetProperty("tasks").GetArrayLength(), Is.EqualTo(5));
            var second = report.GetProperty("report").GetProperty("tasks").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "T2").GetProperty("timeline");
            Assert.That(second.EnumerateArray().Select(a => a.GetProperty("end").GetString()), Is.EqualTo(new[] { "failed", "kept" }));
            Assert.That(second.EnumerateArray().Select(a => a.GetProperty("agent").GetString()), Has.All.EqualTo("script"));
            Assert.That(report.GetProperty("report").GetProperty("changes").GetProperty("lines_added").GetInt32(), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Json_OfOtherRuns_IsAsTheSchemaSays()
    {
        Holds(Document(await GeneratedReport.WriteAsync(200)));
        using var hostile = Hostile.Run();
        Holds(Document(await GeneratedReport.WriteAsync(hostile)));
        using var nothing = new Maestro.Testing.TestRun { ScriptedHistory = new() { Verdict = new(RunState.Failed, []) } };
        Holds(Document(await GeneratedReport.WriteAsync(nothing)));
    }

    [Test]
    public void Json_OfAnotherShape_IsRefused() => Assert.That(
        Schema.Value.Evaluate(JsonDocument.Parse(RealRun.Json.Replace("\"tasks\":", "\"jobs\":", StringComparison.Ordinal)).RootElement).IsValid, Is.False);

    private static string Document(RunReport report) => ReportDocument.Write(new(ReportDocument.Present, "run", new(RunState.Partial, []), null, [], report.Json));

    private static void Holds(string json)
    {
        var results = Schema.Value.Evaluate(JsonDocument.Parse(json).RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.That(results.IsValid, Is.True, string.Join('\n', (results.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).Take(10)));
    }
}
