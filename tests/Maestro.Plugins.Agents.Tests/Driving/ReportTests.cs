using Maestro.Plugins.Agents.Driving.Reports;
using Maestro.Plugins.Agents.Tests.Replay;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Driving;

/// <summary>Reports of a fixed form: held to it where the agent can be, else validated and asked for again, at most twice.</summary>
[Platform("Linux")]
public sealed class ReportTests
{
    private const string Yes = """{"done":true,"summary":"added it"}""";

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

    [TestCase("claude", "t1", "--json-schema")]
    [TestCase("codex", "ok-ws", "--output-schema")]
    [TestCase("qwen", "ok-stream", null)]
    public async Task Work_ValidReport_IsTheSummary(string agent, string name, string? argument)
    {
        var (result, player) = await Work(agent, Saying(agent, name, Yes));

        Assert.That((result.Failure, result.Summary, player.Starts), Is.EqualTo(((Failure?)null, "added it", 1)));
        Assert.That(player.Input(0), Does.Contain("Let your last message be a JSON object"));
        if (argument is not null)
            Assert.That(player.Arguments(0), Has.Some.EqualTo(argument));
    }

    [Test]
    public async Task Work_AgentTellsItsFormApart_ThatIsRead()
    {
        var play = new Recording("claude", "t1").Play;

        var (result, _) = await Work("claude", play with { Output = play.Output.Replace("\"result\":\"Done", $"\"structured_output\":{Yes},\"result\":\"Done") });

        Assert.That((result.Failure, result.Summary), Is.EqualTo(((Failure?)null, "added it")));
    }

    [Test]
    public async Task Work_ReportsThatItCouldNot_Fails()
    {
        var (result, player) = await Work("codex", Saying("codex", "ok-ws", """{"done":false,"summary":"no compiler"}"""));

        Assert.That((result.Failure?.Kind, result.Failure?.Message, player.Starts), Is.EqualTo((FailureKind.Agent, "codex could not do the task: no compiler", 1)));
    }

    [Test]
    public async Task Work_NoReport_IsAskedForAgainInTheSameSession()
    {
        var (result, player) = await Work("codex", new Recording("codex", "res1").Play, Saying("codex", "res2", Yes));

        Assert.That((result.Failure, result.Summary, player.Starts, result.Usage.Tokens), Is.EqualTo(((Failure?)null, "added it", 2, 3870L)));
        Assert.That(player.Arguments(1)[^3], Is.EqualTo("resume"));
        Assert.That(player.Input(1), Does.StartWith("Your last message was no valid report: there is no JSON object in it.\n"));
    }

    [Test]
    public async Task Work_NeverAReport_IsAskedForTwiceAndFails()
    {
        // Recorded with a form to keep to, which it did not.
        var play = new Recording("claude", "schema").Play;

        var (result, player) = await Work("claude", play, play, play, play);

        Assert.That((result.Failure?.Message, player.Starts), Is.EqualTo(("the report of claude-code is not valid: there is no JSON object in it", 3)));
    }

    [Test]
    public async Task Work_FailedAnyway_IsNotAskedForAReport()
    {
        var (result, player) = await Work("codex", new Recording("codex", "e401").Play, Saying("codex", "res2", Yes));

        Assert.That((result.Failure?.Kind, player.Starts), Is.EqualTo((FailureKind.Environment, 1)));
    }

    [TestCase("no", "there is no JSON object in it")]
    [TestCase("} {", "there is no JSON object in it")]
    [TestCase("{no}", "it is not valid JSON")]
    [TestCase("""{"summary":"x"}""", "\"done\" must be true or false")]
    [TestCase("""{"done":"yes","summary":"x"}""", "\"done\" must be true or false")]
    [TestCase("""{"done":true}""", "\"summary\" must be a text")]
    [TestCase("""{"done":true,"summary":7}""", "\"summary\" must be a text")]
    public void Read_NoReport_SaysWhy(string words, string wrong) => Assert.That(AgentReport.Read(words), Is.EqualTo(((AgentReport?)null, wrong)));

    [TestCase("{\"done\":true,\"summary\":\"x\"}")]
    [TestCase("All done.\n```json\n{ \"done\": true, \"summary\": \"x\" }\n```\n")]
    public void Read_Report_AlsoBetweenOtherWords(string words) => Assert.That(AgentReport.Read(words).Report, Is.EqualTo(new AgentReport(true, "x")));

    private async Task<(AgentResult Result, Player Player)> Work(string agent, params Play[] plays)
    {
        var player = new Player(folder, plays);
        return (await Drivers.Of(agent, run.Processes, new OpenMeter(), player.Program, o => o.Report = true).WorkAsync(Attempts.In(folder), default), player);
    }

    private static Play Saying(string agent, string name, string words)
    {
        var play = new Recording(agent, name).Play;
        return play with { Output = play.Output.Replace("\"Done: wrote hello.txt.\"", System.Text.Json.JsonSerializer.Serialize(words)) };
    }
}
