using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary><c>agents test</c> tries an agent out, says what holds, and leaves nothing.</summary>
[Platform("Linux")]
public sealed class AgentsTestTests
{
    private static readonly string[] All =
        ["task", "folder", "unknown-tool", "status-401", "status-429", "status-500", "cut-stream", "hanging-model", "no-end", "huge-output", "double-fork", "interrupt"];

    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Test_InProcessAgent_EveryTrialHolds()
    {
        // Nobody listens there, and nobody is asked: the scripted model stands in for it.
        Agents("use: chat, endpoint: 'http://127.0.0.1:1/v1', model: any");

        // Those in which somebody waits for a minute are left to the long run.
        string[] sample = ["task", "unknown-tool", "status-401", "cut-stream", "no-end", "double-fork", "interrupt"];
        var tried = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? All : sample;
        var result = scratch.Maestro(["agents", "test", "mine", "--json", .. tried.SelectMany(trial => new[] { "--trial", trial })]);

        var trials = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToList();
        Assert.That(trials.Select(t => $"{t.GetProperty("trial")} {t.GetProperty("verdict")} {t.GetProperty("why")}".TrimEnd()), Is.EqualTo(tried.Select(trial => $"{trial} ok")), result.ToString());
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(Directory.Exists(Path.Combine(scratch.Home, "repositories")) ? Directory.EnumerateDirectories(Path.Combine(scratch.Home, "repositories")).Where(d => !d.Contains(Path.GetFileName(scratch.Root), StringComparison.Ordinal)) : [], Is.Empty, "nothing is left of it");
    }

    [Test]
    public void Test_AgentThatDoesNothing_FailsAndSaysWhy()
    {
        Agents("use: command, run: 'true'");

        var result = scratch.Maestro("agents", "test", "mine", "--trial", "task");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Does.Match(@"FAILED +task .*the agent changed nothing for T1").And.Contain("0 hold, 1 do not, 0 were not tried"));
    }

    [Test]
    public void Test_AgentWithoutAModel_IsTriedInItsTaskAlone()
    {
        Agents("use: command, run: 'mkdir -p out && echo done by the agent > out/done.txt'");

        var result = scratch.Maestro("agents", "test", "mine");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("1 hold, 0 do not, 11 were not tried").And.Contain("it does not reach its model through the gateway"));
    }

    [TestCase("worke", "no agent is called 'worke'")]
    [TestCase("mine --trial cut-steam", "no trial is called 'cut-steam'")]
    public void Test_WrongName_SaysTheNearest(string arguments, string said)
    {
        Agents("use: command, run: 'true'");

        var result = scratch.Maestro(["agents", "test", .. arguments.Split(' ')]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(said));
    }

    private void Agents(string mine) => scratch.Write("maestro.yaml", $"agents:\n  default: mine\n  mine: {{ {mine} }}\n").Commit();
}
