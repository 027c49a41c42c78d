using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Tests.Oracle;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace EndToEnd.Clients;

/// <summary>An agent client, the protocol's own, asks the tool about runs.</summary>
public sealed class McpTests
{
    private Scratch scratch = null!;

    [OneTimeSetUp]
    public void Run()
    {
        scratch = new Scratch().Write("maestro.yaml", "version: 1\nagents:\n  default: mine\n  mine: { use: command, run: 'echo x > a.txt' }\ngates:\n  there: { run: test -s a.txt }\n").Write("plan.md", "# Plan\n\n- [ ] Make it fast\n").Commit();
        var run = scratch.Maestro("run", "Add a file");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    [OneTimeTearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public async Task Server_Tools_OnlyReadUnlessItIsTold()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync();
        Assert.That(tools.Select(tool => tool.Name), Is.EquivalentTo(new[]
        {
            "list_runs", "run_status", "run_log", "run_decisions", "query_log", "why", "run_report", "check_configuration", "check_plan", "preview_run",
        }));
        Assert.That(tools.Select(tool => tool.ProtocolTool.Annotations?.ReadOnlyHint), Has.All.True);
        Assert.That(tools.Select(tool => tool.Description), Has.All.Not.Empty);

        await using var writing = await ConnectAsync("--allow-write");
        Assert.That((await writing.ListToolsAsync()).Select(tool => tool.Name).Except(tools.Select(tool => tool.Name)), Is.EqualTo(new[] { "write_plan" }));
    }

    [Test]
    public async Task Server_EveryToolThatReads_AnswersAndChangesNothing()
    {
        var before = RepositoryOracle.Look(scratch.Root);
        await using var client = await ConnectAsync();
        var runs = JsonDocument.Parse(await AskAsync(client, "list_runs")).RootElement;
        var id = runs[0].GetProperty("run").GetString()!;
        Assert.Multiple(async () =>
        {
            Assert.That(runs[0].GetProperty("state").GetString(), Is.EqualTo("succeeded"));
            Assert.That(JsonDocument.Parse(await AskAsync(client, "run_status", ("run", id))).RootElement.GetProperty("integrated")[0].GetString(), Is.EqualTo("T1"));
            Assert.That(await AskAsync(client, "run_log", ("type", "gate")), Does.Contain("there"));
            Assert.That(await AskAsync(client, "run_decisions", ("run", id), ("below", 0.9)), Does.Contain("assumption"));
            Assert.That(await AskAsync(client, "query_log", ("sql", "SELECT count(*) AS n FROM decisions WHERE kind = 'task-ordering'")), Does.Match("\"n\": *1"));
            Assert.That(await AskAsync(client, "why", ("place", "a.txt:1")), Does.Contain("T1"));
            Assert.That(await AskAsync(client, "run_report"), Does.Contain("# Add a file").And.Contain("maestro/add-a-file"));
            Assert.That(await AskAsync(client, "check_configuration"), Does.Contain("\"phases\""));
            Assert.That(await AskAsync(client, "check_plan", ("plan", "plan.md")), Does.Contain("MAE247"));
            Assert.That(await AskAsync(client, "preview_run", ("request", "Add another file")), Does.Contain("Add another file"));
        });
        Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));
        Assert.That(scratch.Maestro("runs", "--json").Output, Does.Contain(id).And.Not.Contain("Add another file"));
    }

    [TestCase("run_status", "run", "--help")]
    [TestCase("run_report", "run", "--format=html")]
    [TestCase("why", "place", "--json")]
    [TestCase("query_log", "sql", "VACUUM INTO 'stolen.db'")]
    [TestCase("query_log", "sql", "SELECT 1; DROP TABLE x")]
    [TestCase("query_log", "sql", "SELECT nonsense FROM nowhere")]
    public async Task Server_WhatIsNoAnswer_IsAnErrorWithTheToolsWords(string tool, string name, string value)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value });
        Assert.That(result.IsError, Is.True, Text(result));
        Assert.That(Text(result), Does.Contain("MAE").Or.Contain("SELECT"));
        Assert.That(File.Exists(Path.Combine(scratch.Root, "stolen.db")), Is.False);
    }

    [Test]
    public async Task Server_AllowedToWrite_WritesAPlanAndStartsNothing()
    {
        // Planning is a run as well, and others ask for the latest one.
        using var other = new Scratch().Write("README.md", "Hello\n").Commit();
        await using var client = await ConnectAsync(other, "--allow-write");
        Assert.That(await AskAsync(client, "write_plan", ("request", "Describe it")), Does.Contain(".maestro/plans/describe-it.md"));
        var plan = Path.Combine(other.Root, ".maestro/plans/describe-it.md");
        Assert.That(await File.ReadAllTextAsync(plan), Does.Contain("assumed: true"));
        Assert.That(other.Git("for-each-ref", "--format=%(refname)", "refs/heads"), Does.Not.Contain("describe-it"));
    }

    private Task<McpClient> ConnectAsync(params string[] more) => ConnectAsync(scratch, more);

    private static async Task<McpClient> ConnectAsync(Scratch scratch, params string[] more) => await McpClient.CreateAsync(new StdioClientTransport(new()
    {
        Command = "dotnet", Arguments = ["exec", Scratch.Tool, "mcp", "--repository", scratch.Root, .. more], EnvironmentVariables = new Dictionary<string, string?> { ["MAESTRO_HOME"] = scratch.Home },
    }));

    private static async Task<string> AskAsync(McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
        Assert.That(result.IsError, Is.Not.True, Text(result));
        return Text(result);
    }

    private static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
