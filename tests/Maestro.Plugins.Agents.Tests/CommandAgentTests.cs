using System.Text.Json;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests;

public sealed class CommandAgentTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task Work_AnyProgram_GetsTheTaskOnInputInAFileAndInTheEnvironment()
    {
        var result = await Work("cat > input.json; cat \"$MAESTRO_TASK_FILE\" > file.json; echo \"$MAESTRO_ATTEMPT $MAESTRO_WORKSPACE $COLOUR\" > env.txt; cp \"$MAESTRO_PROMPT_FILE\" prompt.md");

        var input = JsonDocument.Parse(folder.Read("work/input.json")).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(folder.Read("work/file.json"), Is.EqualTo(folder.Read("work/input.json")));
            Assert.That(folder.Read("work/prompt.md"), Does.StartWith("# Add Kelvin\n").And.EqualTo(input.GetProperty("prompt").GetString()));
            Assert.That(folder.Read("work/env.txt"), Is.EqualTo($"2 {folder.Path("work")} red\n"));
            Assert.That(
                input.EnumerateObject().Select(p => p.Name), Is.EqualTo((string[])["version", "attempt_id", "attempt", "workspace", "base_commit", "feedback", "prompt", "guidance", "task"]));
            Assert.That(
                input.GetProperty("task").EnumerateObject().Select(p => p.Name),
                Is.EqualTo((string[])["id", "title", "instructions", "requirements", "acceptance", "writes", "role", "tags"]));
            Assert.That(input.GetProperty("task").GetProperty("instructions").GetString(), Is.EqualTo("Do “it”"));
            Assert.That(input.GetProperty("guidance").GetString(), Is.EqualTo("mind the umlauts"));
        });
    }

    [Test]
    public async Task Work_ResultFile_IsBelieved()
    {
        var result = await Work("""echo '{"summary":"did it","status":"done","usage":{"tokens":12,"api_calls":3}}' > "$MAESTRO_RESULT_FILE"; echo other""");

        Assert.That((result.Summary, result.Usage, result.Failure), Is.EqualTo(("did it", new Usage { Tokens = 12, ApiCalls = 3 }, (Failure?)null)));
    }

    [Test]
    public async Task Work_NoResultFile_IsFineAndItsUsageUnknown()
    {
        var result = await Work("printf 'working\\n\\033[31mall \\033]0;title\\007done\\033[0m\\342\\200\\256\\n\\n'");

        Assert.That((result.Summary, result.Usage, result.Failure), Is.EqualTo(("all done", Usage.Unknown, (Failure?)null)));
    }

    [Test]
    public async Task Work_PartOfTheUsage_LeavesTheRestUnknown()
    {
        var result = await Work("""echo '{"usage":{"api_calls":3}}' > "$MAESTRO_RESULT_FILE" """);

        Assert.That(result.Usage, Is.EqualTo(new Usage { ApiCalls = 3 }));
    }

    [Test]
    public async Task Work_StatusFailed_FailsWithItsMessage()
    {
        var result = await Work("""echo '{"status":"failed","message":"too \u001b[1mhard"}' > "$MAESTRO_RESULT_FILE" """);

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Agent, "too hard")));
    }

    [TestCase("""echo '{"status":"done",' > $R""", "line 2, byte 1 is not JSON")]
    [TestCase("""echo '[]' > $R""", "$ must be an object")]
    [TestCase("""echo '{"status":"great"}' > $R""", "$.status must be \"done\" or \"failed\"")]
    [TestCase("""echo '{"summary":7}' > $R""", "$.summary must be a string")]
    [TestCase("""echo '{"summary":"\ud800"}' > $R""", "$.summary is not valid text")]
    [TestCase("""echo '{"usage":{"tokens":-1}}' > $R""", "$.usage.tokens must be a whole number from 0")]
    [TestCase("""echo '{"usage":{"tokens":1.5}}' > $R""", "$.usage.tokens must be a whole number from 0")]
    [TestCase("""echo '{"usage":{"api_calls":"many"}}' > $R""", "$.usage.api_calls must be a whole number from 0")]
    [TestCase("""echo '{"usage":[]}' > $R""", "$.usage must be an object")]
    [TestCase("head -c 2000000 /dev/zero > $R", "it has 2000000 bytes, and 1048576 are allowed")]
    [TestCase("ln -s /etc/passwd $R", "it is a symbolic link")]
    [TestCase("ln -s /no/where $R", "it is a symbolic link")]
    [TestCase("mkfifo $R", "it is empty, or no regular file")]
    [TestCase("mkdir $R", "it is a directory")]
    [TestCase(": > $R", "it is empty, or no regular file")]
    public async Task Work_InvalidResultFile_Fails(string run, string why)
    {
        var result = await Work("R=\"$MAESTRO_RESULT_FILE\"; " + run);

        Assert.Multiple(() =>
        {
            Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Agent, $"the result file is not valid: {why}")));
            Assert.That(result.Usage, Is.EqualTo(Usage.Unknown));
        });
    }

    [Test]
    public async Task Work_InvalidUtf8_DoesNotThrow()
    {
        var result = await Work("""printf '{"summary":"a\377b"}' > "$MAESTRO_RESULT_FILE"; printf '\377\n' """);

        Assert.That((result.Summary, result.Failure), Is.EqualTo(("a\uFFFDb", (Failure?)null)));
    }

    [TestCase("echo out; echo bad >&2; exit 3", FailureKind.Agent, "the agent ended with exit code 3")]
    [TestCase("echo out; echo bad >&2; exit 126", FailureKind.Environment, "the agent's program is missing or may not be run (exit code 126)")]
    public async Task Work_OtherExitCode_FailsWithTheOutputAsEvidence(string run, FailureKind kind, string message)
    {
        var result = await Work(run);

        Assert.That((result.Failure?.Kind, result.Failure?.Message, result.Failure?.Evidence), Is.EqualTo((kind, message, "out\nbad\n")));
    }

    [Test]
    public async Task Work_MissingProgram_IsAMatterOfTheEnvironment()
    {
        var result = await Work("no-such-agent-anywhere");

        Assert.That(result.Failure?.Kind, Is.EqualTo(FailureKind.Environment));
    }

    [Test]
    public async Task Work_FailedButToldItsUsage_KeepsTheUsage()
    {
        var result = await Work("""echo '{"usage":{"tokens":9,"api_calls":1}}' > "$MAESTRO_RESULT_FILE"; exit 1""");

        Assert.That((result.Usage.Tokens, result.Failure?.Kind), Is.EqualTo((9, FailureKind.Agent)));
    }

    [TestCase(ProcessEnd.TimedOut, FailureKind.Agent, "the agent was stopped after 60 s")]
    [TestCase(ProcessEnd.Idle, FailureKind.Agent, "the agent was stopped: it was silent for 7 s")]
    [TestCase(ProcessEnd.NotStarted, FailureKind.Environment, "the shell could not be started")]
    public async Task Work_NoEndOfItsOwn_Fails(ProcessEnd end, FailureKind kind, string message)
    {
        var processes = new FixedProcesses(new() { End = end });
        var agent = new CommandAgent(processes, new() { Run = "x", TimeoutSeconds = 60, IdleTimeoutSeconds = 7 });

        var result = await agent.WorkAsync(Attempts.In(folder), default);

        Assert.Multiple(() =>
        {
            Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((kind, message)));
            Assert.That((processes.Last!.Timeout, processes.Last.IdleTimeout), Is.EqualTo(((TimeSpan?)TimeSpan.FromMinutes(1), (TimeSpan?)TimeSpan.FromSeconds(7))));
        });
    }

    [Test]
    public async Task Work_WorkspaceDeleted_Fails()
    {
        var result = await Work("cd /; rm -rf \"$MAESTRO_WORKSPACE\"");

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Agent, "the agent deleted its own workspace")));
    }

    private Task<AgentResult> Work(string run)
    {
        var options = new CommandAgentOptions { Run = run, Environment = { ["COLOUR"] = "red" } };
        return new CommandAgent(new RealProcesses(), options).WorkAsync(Attempts.In(folder, 2), default);
    }
}
