using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Tests.Replay;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Driving;

/// <summary>What every driver does, whatever agent it drives.</summary>
[Platform("Linux")]
public sealed class HeadlessDriverTests
{
    private static readonly string[] Names = Drivers.Names;

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

    [TestCaseSource(nameof(Names))]
    public async Task Work_AnyDriver_GivesThePromptOnInputAndNeverInArguments(string agent)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player);

        Assert.That(player.Input(0), Does.StartWith("# Add Kelvin\n\nDo “it”\n").And.Contain("- FR-1\n").And.Contain("- it works\n").And.Contain("- src/*.cs\n").And.Contain("mind the gap"));
        Assert.That(player.Arguments(0), Has.None.Contains("Kelvin").And.None.Contains("Do “it”"));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Work_AnyDriver_TakesModelAndArgumentsAndVariablesFromYaml(string agent)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player, o =>
        {
            o.Model = "the-model";
            o.Arguments = ["--more", "a b"];
            o.Environment["COLOUR"] = "red";
        });

        Assert.That(string.Join('\n', player.Arguments(0)), Does.Contain("\nthe-model\n").And.Contain("--more\na b"));
        Assert.That(player.Environment(0), Has.Some.EqualTo("COLOUR=red"));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Work_AnyDriver_HasAHomeOfItsOwn(string agent)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player);

        Assert.That(player.Environment(0), Has.Some.EqualTo("HOME=" + folder.Path("scratch/home")).And.None.StartsWith("CLAUDECODE=").And.None.StartsWith("XDG_"));
    }

    [Test]
    public async Task Work_VariableThatIsNotNamed_DoesNotReachTheAgent()
    {
        Environment.SetEnvironmentVariable("MAESTRO_TEST_NAMED", "1");
        Environment.SetEnvironmentVariable("MAESTRO_TEST_OTHER", "1");
        Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", "sk-of-a-test");
        try
        {
            var claude = new Player(folder, Drivers.Ok("claude"));
            await Work("claude", claude, o => o.Pass = ["MAESTRO_TEST_NAMED"]);

            Assert.That(claude.Environment(0), Has.Some.EqualTo("MAESTRO_TEST_NAMED=1").And.Some.EqualTo("ANTHROPIC_API_KEY=sk-of-a-test").And.None.StartsWith("MAESTRO_TEST_OTHER"));
            using var other = new TempFolder();
            var codex = new Player(other, Drivers.Ok("codex"));
            await Work("codex", codex);
            Assert.That(codex.Environment(0), Has.None.StartsWith("ANTHROPIC_API_KEY"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("MAESTRO_TEST_NAMED", null);
            Environment.SetEnvironmentVariable("MAESTRO_TEST_OTHER", null);
            Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", null);
        }
    }

    [TestCase("../outside", "the credentials file ../outside is not below your home")]
    [TestCase(".no/such.json", "there is no credentials file .no/such.json below your home")]
    public async Task Work_CredentialsThatCannotBeLent_AreAMatterOfTheEnvironment(string file, string message)
    {
        var player = new Player(folder, Drivers.Ok("claude"));

        var result = await Work("claude", player, o => o.Credentials = [file]);

        Assert.That((result.Failure?.Kind, result.Failure?.Message, File.Exists(folder.Path("player/count"))), Is.EqualTo((FailureKind.Environment, message, false)));
    }

    [TestCase("claude", "stream", 2 * 1345L)] // Its output is told at the end alone.
    [TestCase("qwen", "ok-stream", 2 * 1290L)]
    [TestCase("opencode", "tq", 2 * 1290L)]
    public async Task Work_CallsAreTold_AreMeteredAsTheyCome(string agent, string name, long tokens)
    {
        var meter = new OpenMeter();

        await Drivers.Of(agent, run.Processes, meter, new Player(folder, new Recording(agent, name).Play).Program).WorkAsync(Attempts.In(folder), default);

        Assert.That((meter.Told.Count, meter.Told.Sum(u => u.Tokens), meter.Told.Sum(u => u.ApiCalls)), Is.EqualTo((2, tokens, 2L)));
    }

    [TestCase("claude", "stream", 1)]
    [TestCase("codex", "loop", 5)]
    [TestCase("copilot", "ok-json", 1)]
    [TestCase("gemini", "loop", 2)]
    [TestCase("opencode", "tq", 1)]
    [TestCase("qwen", "loop", 2)]
    public async Task Work_MoreTurnsThanItMay_IsStoppedFromOutside(string agent, string name, int most)
    {
        var player = new Player(folder, new Recording(agent, name).Play with { Hangs = true });

        var result = await Work(agent, player, o => o.MaxTurns = most);

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Agent, $"{Id(agent)} was stopped: it took more than {most} turns")));
    }

    [Test]
    public async Task Work_SaysItIsDoneAndDoesNotExit_IsEndedAndNoSuccess()
    {
        var player = new Player(folder, new Recording("codex", "ok-ws").Play with { Hangs = true });

        var result = await Work("codex", player);

        Assert.That((result.Failure?.Kind, result.Failure?.Message, result.Usage.Tokens), Is.EqualTo((FailureKind.Agent, "codex said that it was done and did not exit", 2580L)));
    }

    [Test]
    public async Task Work_GrandchildHoldsTheOutput_IsNotWaitedFor()
    {
        var player = new Player(folder, Drivers.Ok("codex") with { LeavesOne = true });
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var result = await Work("codex", player);

        Assert.That((result.Failure, watch.Elapsed < TimeSpan.FromSeconds(10)), Is.EqualTo(((Failure?)null, true)));
    }

    [Test]
    public async Task Work_HangsAfterItCouldNotConnect_IsWhatItsTroubleSays()
    {
        var lines = new Recording("codex", "e429").Output.Split('\n').TakeWhile(line => !line.Contains("exceeded retry limit, last status: 429 Too Many Requests\"}"));
        var player = new Player(folder, new Play(string.Join('\n', lines) + "\n", Hangs: true));

        var result = await Work("codex", player, o => o.IdleTimeoutSeconds = 1);

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo(
            (FailureKind.Transient, "codex was stopped: it was silent for 1 s: Reconnecting... 1/1 (exceeded retry limit, last status: 429 Too Many Requests)")));
    }

    [Test]
    public async Task Work_ProgramIsMissing_IsAMatterOfTheEnvironmentAndUsesNothing()
    {
        var result = await Drivers.Of("gemini", run.Processes, new OpenMeter(), "no-such-agent-anywhere").WorkAsync(Attempts.In(folder), default);

        Assert.That((result.Failure?.Kind, result.Usage), Is.EqualTo((FailureKind.Environment, Usage.None)));
    }

    [TestCase("codex.cmd")]
    [TestCase(@"C:\npm\codex.BAT")]
    public async Task Work_BatchFile_IsRefused(string program)
    {
        var result = await Drivers.Of("codex", run.Processes, new OpenMeter(), program).WorkAsync(Attempts.In(folder), default);

        Assert.That(result.Failure?.Kind, Is.EqualTo(FailureKind.Environment));
        Assert.That(result.Failure!.Message, Does.Contain("is a batch file"));
    }

    [Test]
    public void Work_Cancelled_Throws()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var player = new Player(folder, Drivers.Ok("codex") with { Output = "", Hangs = true });

        Assert.That(async () => await Drivers.Of("codex", run.Processes, new OpenMeter(), player.Program).WorkAsync(Attempts.In(folder), stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Id(string agent) => agent == "claude" ? "claude-code" : agent;

    private Task<AgentResult> Work(string agent, Player player, Action<HeadlessOptions>? change = null) =>
        Drivers.Of(agent, run.Processes, new OpenMeter(), player.Program, change).WorkAsync(Attempts.In(folder), default);
}
