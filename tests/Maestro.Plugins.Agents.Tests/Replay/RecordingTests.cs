using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>
/// Every recording, played by a real process through its driver. What is expected is what the reference says of the case and what the model's
/// endpoint saw: 1234 tokens in (100 of them cached, and 10 more written to a cache where the endpoint is Anthropic's) and 56 out a call.
/// </summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RecordingTests : IDisposable
{
    private const FailureKind Agent = FailureKind.Agent;
    private const FailureKind Environment = FailureKind.Environment;
    private const FailureKind Transient = FailureKind.Transient;

    private readonly TempFolder folder = new();
    private readonly TestRun run = new();

    public void Dispose()
    {
        run.Dispose();
        folder.Dispose();
    }

    // A call of Claude's is 1234 + 100 + 10 in and 56 out: 1400. All others' 1234 + 56: 1290.
    [TestCase("claude", "e400ctx", Agent, 0, 0, "Prompt is too long")]
    [TestCase("claude", "e401", Agent, -1, -1, "it was silent for 1 s")]
    [TestCase("claude", "e429-r1", Transient, 0, 0, "Request rejected (429)")]
    [TestCase("claude", "e500-r1", Transient, 0, 0, "500 Internal server error")]
    [TestCase("claude", "hang-timeout5s", Transient, 0, 0, "Request timed out")]
    [TestCase("claude", "maxbudget", Agent, 4 * 1400, 0.024504, "Reached maximum budget")]
    [TestCase("claude", "maxturns", Agent, 3 * 1400, 0.018378, "Reached maximum number of turns (3)")]
    [TestCase("claude", "resume-unknown", Agent, -1, -1, "No conversation found")]
    [TestCase("claude", "root-dontask", null, 2 * 1400, 0.012252, "Done: wrote hello.txt.")]
    [TestCase("claude", "root-skip", Environment, -1, -1, "cannot be used with root/sudo")]
    [TestCase("claude", "schema", null, 3 * 1400, 0.018378, "Done: wrote hello.txt.")]
    [TestCase("claude", "stdin-stream", null, 2 * 1400, 0.012252, "Done: wrote hello.txt.")]
    [TestCase("claude", "stream", null, 2 * 1400, 0.012252, "Done: wrote hello.txt.")]
    [TestCase("claude", "t1", null, 2 * 1400, 0.012252, "Done: wrote hello.txt.")]
    [TestCase("codex", "e401", Environment, -1, -1, "401 Unauthorized")]
    [TestCase("codex", "e429", Transient, -1, -1, "429 Too Many Requests")]
    [TestCase("codex", "e500", Transient, -1, -1, "high demand")]
    [TestCase("codex", "hang", Agent, -1, -1, "it was silent for 1 s")]
    [TestCase("codex", "loop", Agent, -1, -1, "it took more than 30 turns")]
    [TestCase("codex", "ok-bypass", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("codex", "ok-ws", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("codex", "ok-ws-path", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("codex", "res1", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("codex", "schema", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("copilot", "e400ctx", Agent, -1, -1, "rejected the prompt as too long")]
    [TestCase("copilot", "e401", Environment, -1, -1, "Authentication failed")]
    [TestCase("copilot", "ok-json", null, -1, -1, "Done: wrote hello.txt.")]
    [TestCase("gemini", "e401", Environment, 0, -1, "invalid x-api-key")]
    [TestCase("gemini", "loop", Agent, 3 * 1290, -1, "Reached max session turns")]
    [TestCase("gemini", "ok-json", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("gemini", "ok-notrust", Environment, -1, -1, "does not trust the workspace")]
    [TestCase("gemini", "ok-stream", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("opencode", "e400ctx", Agent, -1, -1, "prompt is too long")]
    [TestCase("opencode", "e401", Environment, -1, -1, "invalid x-api-key")]
    [TestCase("opencode", "e429", Transient, -1, -1, "exceed your rate limit")]
    [TestCase("opencode", "tq", null, 2 * 1290, 0, "Done: wrote hello.txt.")]
    [TestCase("qwen", "e401", Environment, 0, -1, "401 invalid x-api-key")]
    [TestCase("qwen", "loop", Agent, 3 * 1290, -1, "used up its turns")]
    [TestCase("qwen", "ok-json", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    [TestCase("qwen", "ok-stream", null, 2 * 1290, -1, "Done: wrote hello.txt.")]
    public async Task Work_Recording_GivesOutcomeUsageAndKind(string agent, string name, FailureKind? kind, long tokens, double cost, string said)
    {
        var player = new Player(folder, new Recording(agent, name).Play);

        var result = await Drivers.Of(agent, run.Processes, new OpenMeter(), player.Program, Quick).WorkAsync(Attempts.In(folder), default);

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure?.Kind, Is.EqualTo(kind), result.Failure?.Message);
            Assert.That(result.Failure?.Message ?? result.Summary, Does.Contain(said));
            Assert.That(result.Usage.Tokens ?? -1, Is.EqualTo(tokens), "tokens; -1 is unknown");
            Assert.That((double)(result.Usage.CostUsd ?? -1), Is.EqualTo(cost).Within(1e-9), "cost; -1 is unknown");
        });
    }

    [Test]
    public void Table_NamesEveryRecording()
    {
        // A resumed session means nothing without the one before; see ResumeTests.
        var elsewhere = new[] { "claude/resume", "codex/res2" };
        var table = typeof(RecordingTests).GetMethod(nameof(Work_Recording_GivesOutcomeUsageAndKind))!
            .GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>().Select(c => $"{c.Arguments[0]}/{c.Arguments[1]}");

        Assert.That(table.Concat(elsewhere), Is.EquivalentTo(Drivers.Names.SelectMany(Recording.Of).Select(r => r.ToString())));
    }

    [TestCase("claude", "t1", 2688L, 200L, 112L, 0L)]
    [TestCase("codex", "ok-ws", 2468L, 200L, 112L, 10L)]
    [TestCase("gemini", "ok-stream", 2468L, 200L, 112L, 0L)]
    [TestCase("gemini", "ok-json", 2468L, 200L, 112L, 0L)]
    [TestCase("opencode", "tq", 2468L, 200L, 112L, 0L)]
    [TestCase("qwen", "ok-stream", 2468L, 200L, 112L, null)]
    public void Read_Usage_IsOnOneBase(string agent, string name, long? input, long? cached, long? output, long? reasoning)
    {
        var told = new Told();
        var reader = Drivers.Reader(agent);
        var text = new Recording(agent, name).Output;
        foreach (var happened in name == "ok-json" ? JsonText.Objects(text) : text.Split('\n').SelectMany(JsonText.Objects))
            reader.Read(happened, told);

        Assert.That(told.Tokens, Is.EqualTo(new TokenCount(input, cached, output, reasoning)));
    }

    [Test]
    public void Read_GeminiReasons_IsOutputToo()
    {
        // Of gemini-cli 0.61.0: three calls of 1002 and 32 with 20 of reasoning beside.
        const string Result = """
            {"type":"result","status":"success","stats":{"total_tokens":3162,"input_tokens":3006,"output_tokens":96,"cached":900,"input":2106,"duration_ms":497,"tool_calls":2}}
            """;
        var told = new Told();

        Drivers.Reader("gemini").Read(JsonText.Objects(Result)[0], told);

        Assert.That(told.Tokens, Is.EqualTo(new TokenCount(3006, 900, 156, 60)));
    }

    private static void Quick(AgentProgramOptions options)
    {
        options.IdleTimeoutSeconds = 1;
        options.MaxTurns = 30;
    }
}
