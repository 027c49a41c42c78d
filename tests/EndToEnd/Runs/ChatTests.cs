using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace EndToEnd.Runs;

/// <summary>A whole run whose tasks a model does in the tool's own process, over a scripted endpoint.</summary>
public sealed class ChatTests
{
    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public async Task Run_ModelDoesTheTask_DeliversItAndCountsItsTokens()
    {
        await using var model = await ScriptedModel.StartAsync(Script, default);
        Write(model);

        var result = scratch.Maestro("run", "Add Kelvin", "--yes", "--json");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var branch = scratch.Git("for-each-ref", "--format=%(refname:short)", "refs/heads/maestro/");
        Assert.That(scratch.Git("show", $"{branch}:kelvin.txt"), Is.EqualTo("0 K"));
        Assert.That(Directory.EnumerateFiles(scratch.Home, "maestro.log.jsonl", SearchOption.AllDirectories).Select(File.ReadAllText), Has.One.Contains("its agent tells of 6670 tokens, the gateway counted 6670"));
        Assert.That(Calls(), Is.EqualTo(new long[] { 2100, 2250, 2320 }), "what the endpoint said is on record, call by call");
    }

    [Test]
    public async Task Run_LimitDoesNotBearTheNextCall_IsNeverExceeded()
    {
        await using var model = await ScriptedModel.StartAsync(Script, default);
        // The first call bears up to 8192 tokens of answer and some two thousand of prompt; after it a second one does not fit.
        Write(model, "resource_limits: { max_tokens: 11000 }\n");

        var result = scratch.Maestro("run", "Add Kelvin", "--yes");

        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Output + result.Error, Does.Contain("max_tokens"));
        Assert.That(model.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Run_ModelReadsThePlan_DecidesByWhatItQuotes()
    {
        const string Reading = """{ "category": "pdf", "words": [ { "id": "questpdf", "stance": "wanted", "quote": "Our people swear by QuestPDF" } ] }""";
        await using var model = await ScriptedModel.StartAsync(
            request => request.Says("Read what a text asks for") ? ModelAnswer.Call(new ModelCall("finish", new() { ["summary"] = Reading, ["done"] = true })) : Script(request), default);
        Write(model, "decisions:\n  tech-stack: { use: advised-evidence, fallback: evidence, timeout_seconds: 60 }\n");

        var result = scratch.Maestro("run", "Add Kelvin to the invoices as PDF. Our people swear by QuestPDF", "--yes");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(scratch.Maestro("log", "--csv", "--sql", "SELECT strategy, choice FROM decisions WHERE kind = 'tech-stack'").Output, Does.Contain("advised-evidence,questpdf"), result.ToString());
    }

    private static ModelAnswer Script(ModelRequest request) => request.ToolResults switch
    {
        0 => ModelAnswer.Call(new ModelCall("write", new() { ["path"] = "kelvin.txt", ["content"] = "0 K\n" })) with { Usage = new(2000, 0, 100, 0) },
        1 => ModelAnswer.Call(new ModelCall("run", new() { ["command"] = "test -s kelvin.txt" })) with { Usage = new(2200, 2000, 50, 0) },
        _ => ModelAnswer.Call(new ModelCall("finish", new() { ["summary"] = "Added Kelvin.", ["done"] = true })) with { Usage = new(2300, 2200, 20, 0) },
    };

    private void Write(ScriptedModel model, string more = "") => scratch
        .Write("maestro.yaml", $"agents:\n  default: local\n  local: {{ use: chat, endpoint: \"{model.Address}v1\", model: any }}\ngates:\n  test: {{ run: test -s kelvin.txt }}\n{more}")
        .Commit();

    private List<long> Calls() =>
    [
        .. JsonDocument.Parse(scratch.Maestro("log", "--json", "--sql", "SELECT payload ->> '$.usage.tokens' AS tokens FROM records WHERE type = 'call.completed'").Output)
            .RootElement.EnumerateArray().Select(row => row.GetProperty("tokens").GetInt64()),
    ];
}
