using Maestro.Plugins.Agents.Acp;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Acp;

/// <summary>The protocol, spoken with peers made from recordings and with some that misbehave. All are real processes.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AcpAgentTests : IDisposable
{
    private static readonly PeerLine[] Opened =
    [
        PeerLine.Us, PeerLine.Answer("\"result\":{\"protocolVersion\":1,\"agentCapabilities\":{\"loadSession\":true},\"agentInfo\":{\"name\":\"peer\"}}"),
        PeerLine.Us, PeerLine.Answer("\"result\":{\"sessionId\":\"s1\"}"),
        PeerLine.Us,
    ];

    private static readonly PeerLine Done = PeerLine.Answer("\"result\":{\"stopReason\":\"end_turn\"}");

    private readonly TempFolder folder = new();
    private readonly TestRun run = new();

    public void Dispose()
    {
        run.Dispose();
        folder.Dispose();
    }

    [TestCase("claude", 2 * 1400, 0.015365)]
    [TestCase("codex", -1, -1)]
    [TestCase("copilot", 2 * 1290, -1)]
    [TestCase("gemini", -1, -1)] // It tells its output without reasoning.
    [TestCase("opencode", -1, 0)] // It tells 1290, of its last step: half of what it used.
    [TestCase("qwen", 2 * 1290, -1)]
    public async Task Work_Recording_GivesOutcomeAndUsage(string name, long tokens, double cost)
    {
        var lines = Peer.LinesOf(name).ToList();
        if (name == "codex")
            lines.InsertRange(4, [PeerLine.Us, PeerLine.Answer("\"result\":{}")]); // It starts read-only, which is not how it was recorded.
        // Codex never exits by itself: what it was recorded with, it ended by.
        var peer = new Peer(folder, lines, name == "codex" ? "exec sleep 600" : "cat > /dev/null; exit 0");

        var result = await Work(peer);

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null, result.Failure?.Message);
            Assert.That(result.Summary, Is.EqualTo("Done: wrote hello.txt."));
            Assert.That(result.Usage.Tokens ?? -1, Is.EqualTo(tokens));
            Assert.That((double)(result.Usage.CostUsd ?? -1), Is.EqualTo(cost).Within(1e-9));
        });
    }

    [Test]
    public async Task Work_AnyAgent_IsAskedInOrderAndOfferedNoFiles()
    {
        var peer = new Peer(folder, [.. Opened, Done]);

        await Work(peer);

        Assert.That(peer.Heard.Select(m => m.GetProperty("method").GetString()), Is.EqualTo((string[])["initialize", "session/new", "session/prompt"]));
        Assert.That(peer.Heard[0].GetProperty("params").GetProperty("clientCapabilities").GetProperty("fs").GetProperty("writeTextFile").GetBoolean(), Is.False);
        Assert.That(peer.Heard[2].GetProperty("params").GetProperty("prompt")[0].GetProperty("text").GetString(), Does.StartWith("# Add Kelvin\n\nDo “it”\n"));
        Assert.That(peer.Environment, Has.Some.EqualTo("HOME=" + folder.Path("scratch/home")));
    }

    [Test]
    public async Task Work_CodexStartsReadOnly_IsGivenAModeThatMayEdit()
    {
        var lines = Peer.LinesOf("codex").ToList();
        lines.InsertRange(4, [PeerLine.Us, PeerLine.Answer("\"result\":{}")]);
        var peer = new Peer(folder, lines);

        await Work(peer);

        Assert.That(peer.Heard[2].GetProperty("params").GetProperty("modeId").GetString(), Is.EqualTo("auto"));
    }

    [TestCase("", "allow_once", false)]
    [TestCase("edit,read", "allow_once", false)]
    [TestCase("read", "reject_once", true)]
    public async Task Work_AsksForPermission_IsAnsweredByPolicyAndRefusalFails(string allowed, string option, bool fails)
    {
        var question = PeerLine.Says("""
            {"jsonrpc":"2.0","id":"q-7","method":"session/request_permission","params":{"toolCall":{"title":"Write x","kind":"edit"},"options":[{"optionId":"allow_always","kind":"allow_always"},{"optionId":"allow_once","kind":"allow_once"},{"optionId":"reject_once","kind":"reject_once"}]}}
            """.Trim());
        var peer = new Peer(folder, [.. Opened[..^1], PeerLine.Us, question, PeerLine.Us, PeerLine.Says("{\"jsonrpc\":\"2.0\",\"id\":6,\"result\":{\"stopReason\":\"end_turn\"}}")]);

        var result = await Work(peer, o => o.AllowedTools.AddRange(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries)));

        Assert.That(peer.Heard[3].GetProperty("id").GetString(), Is.EqualTo("q-7"));
        Assert.That(peer.Heard[3].GetProperty("result").GetProperty("outcome").GetProperty("optionId").GetString(), Is.EqualTo(option));
        Assert.That(result.Failure?.Message, fails ? Is.EqualTo("acp was refused permission: Write x") : Is.Null);
    }

    [TestCase("\"result\":{\"stopReason\":\"refusal\"}", FailureKind.Agent, "the model refused")]
    [TestCase("\"result\":{\"stopReason\":\"max_tokens\"}", FailureKind.Agent, "it used up the tokens of an answer")]
    [TestCase("\"result\":{\"stopReason\":\"max_turn_requests\"}", FailureKind.Agent, "it used up its turns")]
    [TestCase("\"result\":{\"stopReason\":\"cancelled\"}", FailureKind.Agent, "it was cancelled")]
    [TestCase("\"result\":{}", FailureKind.Agent, "it stopped without saying why")]
    [TestCase("\"error\":{\"code\":-32000,\"message\":\"x\"}", FailureKind.Environment, "x")]
    [TestCase("\"error\":{\"code\":-32603,\"message\":\"Internal error\",\"data\":{\"details\":\"API Error: 429 slow down\"}}", FailureKind.Transient, "Internal error API Error: 429 slow down")]
    public async Task Work_PromptIsAnsweredOtherwise_Fails(string answer, FailureKind kind, string message)
    {
        var result = await Work(new Peer(folder, [.. Opened, PeerLine.Answer(answer)]));

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((kind, message)));
    }

    [Test]
    public async Task Work_ExitsBeforeItAnswers_Fails()
    {
        var result = await Work(new Peer(folder, Opened, "echo broken >&2; exit 3"));

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Agent, "acp ended with exit code 3: broken")));
    }

    [Test]
    public async Task Work_SaysDoneAndExitsWithAnError_Fails()
    {
        var result = await Work(new Peer(folder, [.. Opened, Done], "exit 1"));

        Assert.That(result.Failure?.Message, Is.EqualTo("acp ended with exit code 1"));
    }

    [Test]
    public async Task Work_UsageComesLate_IsCounted()
    {
        var late = "sleep 0.7; echo '{\"method\":\"session/update\",\"params\":{\"update\":{\"sessionUpdate\":\"usage_update\",\"cost\":{\"amount\":0.5,\"currency\":\"USD\"}}}}'; cat > /dev/null";

        var result = await Work(new Peer(folder, [.. Opened, Done], late));

        Assert.That((result.Failure, result.Usage.CostUsd), Is.EqualTo(((Failure?)null, 0.5m)));
    }

    [Test]
    public async Task Work_GoesOnAndOn_IsCancelledAndStopped()
    {
        var call = PeerLine.Says("{\"method\":\"session/update\",\"params\":{\"update\":{\"sessionUpdate\":\"tool_call\",\"kind\":\"edit\"}}}");
        var peer = new Peer(folder, [.. Opened, call, call, call, PeerLine.Us], "exec sleep 600");

        var result = await Work(peer, o => o.MaxTurns = 2);

        Assert.That(result.Failure?.Message, Is.EqualTo("acp was stopped: it took more than 2 turns"));
        Assert.That(peer.Heard[^1].GetProperty("method").GetString(), Is.EqualTo("session/cancel"));
    }

    [Test]
    public async Task Work_NeverAnswers_IsStoppedAsSilent()
    {
        var result = await Work(new Peer(folder, [PeerLine.Us], "exec sleep 600"), o => o.IdleTimeoutSeconds = 1);

        Assert.That(result.Failure?.Message, Is.EqualTo("acp was stopped: it was silent for 1 s"));
    }

    [Test]
    public async Task Work_ProgramIsMissing_IsAMatterOfTheEnvironment()
    {
        var agent = new AcpAgent(run.Processes, new() { Run = "no-such-agent-anywhere" }, new OpenMeter(), run.Gateway, run.Watch);

        var result = await agent.WorkAsync(Attempts.In(folder), default);

        Assert.That(result.Failure?.Kind, Is.EqualTo(FailureKind.Environment));
    }

    [Test]
    public async Task Work_SecondAttempt_LoadsTheSessionAndBeginsAnewIfItIsGone()
    {
        var kept = folder.Folder("kept");
        await Work(new Peer(folder, [.. Opened, Done]), kept: kept);
        File.Delete(folder.Path("peer/heard"));
        PeerLine[] gone = [.. Opened[..3], PeerLine.Answer("\"error\":{\"code\":-32603,\"message\":\"no session\"}"), .. Opened[2..], Done];
        var peer = new Peer(folder, gone);

        var result = await Work(peer, kept: kept);

        Assert.That(result.Failure, Is.Null);
        Assert.That(peer.Heard.Select(m => m.GetProperty("method").GetString()), Is.EqualTo((string[])["initialize", "session/load", "session/new", "session/prompt"]));
    }

    [Test]
    public async Task Work_ModelCannotBeChosen_SaysSo()
    {
        var result = await Work(new Peer(folder, Opened[..^1]), o => o.Model = "other");

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Environment, "the agent does not let its model be chosen by the protocol; name it in 'run'")));
    }

    private Task<AgentResult> Work(Peer peer, Action<AcpOptions>? change = null, string? kept = null)
    {
        var options = new AcpOptions { Run = peer.Run, IdleTimeoutSeconds = 20 };
        change?.Invoke(options);
        return new AcpAgent(run.Processes, options, new OpenMeter(), run.Gateway, run.Watch).WorkAsync(Attempts.In(folder) with { Kept = kept }, default);
    }
}
