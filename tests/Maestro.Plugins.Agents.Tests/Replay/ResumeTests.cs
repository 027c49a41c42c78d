using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>One session over two attempts at a task.</summary>
[Platform("Linux")]
public sealed class ResumeTests
{
    private TempFolder folder = null!;
    private TestRun run = null!;

    [SetUp]
    public void Create()
    {
        folder = new();
        run = new();
    }

    [TearDown]
    public void Remove()
    {
        run.Dispose();
        folder.Dispose();
    }

    [Test]
    public async Task Work_SecondAttemptOfCodex_ResumesAndCountsOnlyWhatCameToIt()
    {
        var (first, second, player) = await Twice("codex", new Recording("codex", "res1").Play, new Recording("codex", "res2").Play);

        Assert.That(player.Arguments(1)[^3..], Is.EqualTo((string[])["resume", "01a2044d-2bb7-71b1-a607-b8506bcd32ca", "-"]));
        Assert.That((first.Usage.Tokens, second.Usage.Tokens, second.Failure), Is.EqualTo((2580L, 1290L, (Failure?)null)));
    }

    [Test]
    public async Task Work_SecondAttemptOfClaude_ResumesAndCountsOnlyItsCost()
    {
        // The recorded resume went on with a session that had cost what t1 did.
        var (_, second, player) = await Twice("claude", new Recording("claude", "t1").Play, new Recording("claude", "resume").Play);

        Assert.That(player.Arguments(1)[^2..], Is.EqualTo((string[])["--resume", "137cf8bf-9721-4fb9-967e-d7e0b44ee7fd"]));
        Assert.That((second.Usage.Tokens, second.Usage.CostUsd, second.Failure), Is.EqualTo((1400L, 0.006126m, (Failure?)null)));
    }

    [Test]
    public async Task Work_ResumeRefused_IsTriedOnceWithout()
    {
        var (_, second, player) = await Twice(
            "claude", new Recording("claude", "t1").Play, new Recording("claude", "resume-unknown").Play, new Recording("claude", "stream").Play);

        Assert.That((player.Starts, second.Failure, second.Usage.Tokens), Is.EqualTo((3, (Failure?)null, 2800L)));
        Assert.That(player.Arguments(2), Has.None.EqualTo("--resume"));
    }

    [Test]
    public async Task Work_ResumeRefusedAndThenAgain_IsNotTriedAThirdTime()
    {
        var refused = new Recording("claude", "resume-unknown").Play;

        var (_, second, player) = await Twice("claude", new Recording("claude", "t1").Play, refused, refused, refused);

        Assert.That((player.Starts, second.Failure?.Kind), Is.EqualTo((3, FailureKind.Agent)));
    }

    [Test]
    public async Task Work_FailedForAnotherReason_IsNoRefusedResume()
    {
        var (_, second, player) = await Twice("claude", new Recording("claude", "t1").Play, new Recording("claude", "e429-r1").Play);

        Assert.That((player.Starts, second.Failure?.Kind), Is.EqualTo((2, FailureKind.Transient)));
    }

    [Test]
    public async Task Work_NothingIsKept_BeginsAnew()
    {
        var player = new Player(folder, new Recording("codex", "res1").Play, new Recording("codex", "res1").Play);
        var agent = Drivers.Of("codex", run.Processes, new OpenMeter(), player.Program);

        await agent.WorkAsync(Attempts.In(folder), default);
        await agent.WorkAsync(Attempts.In(folder, 2), default);

        Assert.That(player.Arguments(1), Has.None.EqualTo("resume"));
    }

    [TestCase(true, "try another way", TestName = "Work_AskedOnceMoreInItsSession_IsToldThatAlone")]
    [TestCase(false, "do the task", TestName = "Work_AskedOnceMoreWithoutASession_IsToldAll")]
    public async Task Work_AskedOnceMore(bool keeps, string told)
    {
        var player = new Player(folder, new Recording("codex", "res1").Play, new Recording("codex", "res2").Play);
        var agent = Drivers.Of("codex", run.Processes, new OpenMeter(), player.Program);
        var attempt = Attempts.In(folder) with { Kept = keeps ? folder.Folder("kept") : null, Prompt = "do the task" };

        await agent.WorkAsync(attempt, default);
        await agent.WorkAsync(attempt with { Nudge = "try another way" }, default);

        Assert.That(player.Input(1), Is.EqualTo(told));
    }

    private async Task<(AgentResult First, AgentResult Second, Player Player)> Twice(string agent, params Play[] plays)
    {
        var player = new Player(folder, plays);
        var driver = Drivers.Of(agent, run.Processes, new OpenMeter(), player.Program);
        var kept = folder.Folder("kept");
        var first = await driver.WorkAsync(Attempts.In(folder) with { Kept = kept }, default);
        return (first, await driver.WorkAsync(Attempts.In(folder, 2) with { Kept = kept }, default), player);
    }
}
