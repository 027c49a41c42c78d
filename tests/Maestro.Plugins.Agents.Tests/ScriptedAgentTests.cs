using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests;

public sealed class ScriptedAgentTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task Work_AuthoredAttempt_CopiesDeletesAndSumsUp()
    {
        folder.Write("work/old.txt", "old");
        folder.Write("work/dir/x.txt", "x");
        folder.Write("work/keep.txt", "before");
        folder.Write("work/script/T1/1/files/src/new.cs", "new");
        folder.Write("work/script/T1/1/files/keep.txt", "after");
        folder.Write("work/script/T1/1/delete.txt", "old.txt\n\ndir\nnot-there.txt\n");
        folder.Write("work/script/T1/1/summary.txt", "Added \u001b[1mnew.cs\n");

        var result = await Work(1);

        Assert.Multiple(() =>
        {
            Assert.That((result.Summary, result.Usage, result.Failure), Is.EqualTo(("Added new.cs", Usage.None, (Failure?)null)));
            Assert.That((folder.Read("work/src/new.cs"), folder.Read("work/keep.txt")), Is.EqualTo(("new", "after")));
            Assert.That((File.Exists(folder.Path("work/old.txt")), Directory.Exists(folder.Path("work/dir"))), Is.EqualTo((false, false)));
        });
    }

    [TestCase(1, "one")]
    [TestCase(2, "one")]
    [TestCase(3, "three")]
    [TestCase(12, "three")]
    public async Task Work_AttemptNotAuthored_TakesTheHighestBelow(int number, string expected)
    {
        folder.Write("work/script/T1/1/files/a.txt", "one");
        folder.Write("work/script/T1/3/files/a.txt", "three");

        await Work(number);

        Assert.That(folder.Read("work/a.txt"), Is.EqualTo(expected));
    }

    [TestCase("T2", "work/script/T2")]
    [TestCase("T1", "work/script/T1/1")]
    public async Task Work_NothingAuthored_FailsNamingTheMissingFolder(string task, string missing)
    {
        folder.Write("work/script/T1/2/files/a.txt", "two");

        var result = await Work(1, task);

        Assert.That(
            (result.Failure?.Kind, result.Failure?.Message),
            Is.EqualTo((FailureKind.Agent, $"no edits are authored for task {task}: the folder {folder.Path(missing)} is missing")));
    }

    [TestCase("../outside.txt")]
    [TestCase("/etc/hostname")]
    [TestCase("a/../../outside.txt")]
    [TestCase(".git/config")]
    [TestCase("link/outside.txt")]
    public async Task Work_PathThatLeavesTheWorkspace_FailsBeforeAnyEdit(string path)
    {
        folder.Write("outside.txt", "mine");
        folder.Write("work/script/T1/1/files/a.txt", "a");
        folder.Write("work/script/T1/1/delete.txt", path);
        Directory.CreateSymbolicLink(folder.Path("work/link"), folder.Root);

        var result = await Work(1);

        Assert.That(
            (result.Failure?.Kind, File.Exists(folder.Path("work/a.txt")), folder.Read("outside.txt")), Is.EqualTo((FailureKind.Agent, false, "mine")));
    }

    [Test]
    public async Task Work_TargetIsALink_ReplacesTheLink()
    {
        folder.Write("outside.txt", "mine");
        folder.Write("work/script/T1/1/files/a.txt", "a");
        File.CreateSymbolicLink(folder.Path("work/a.txt"), folder.Path("outside.txt"));

        await Work(1);

        Assert.That((folder.Read("work/a.txt"), folder.Read("outside.txt")), Is.EqualTo(("a", "mine")));
    }

    [Test]
    public async Task Work_ScriptHoldsALink_Fails()
    {
        folder.Folder("work/script/T1/1/files");
        File.CreateSymbolicLink(folder.Path("work/script/T1/1/files/a.txt"), "/etc/hostname");

        var result = await Work(1);

        Assert.That(result.Failure?.Message, Is.EqualTo("the script holds a symbolic link: a.txt"));
    }

    [Test]
    public async Task Work_FilesFolderIsALink_Fails()
    {
        folder.Write("outside/a.txt", "a");
        folder.Folder("work/script/T1/1");
        Directory.CreateSymbolicLink(folder.Path("work/script/T1/1/files"), folder.Path("outside"));

        var result = await Work(1);

        Assert.That((result.Failure?.Message, File.Exists(folder.Path("work/a.txt"))), Is.EqualTo(("the script's files folder is a symbolic link", false)));
    }

    [TestCase("../script/T1")]
    [TestCase("..")]
    public async Task Work_TaskIdThatIsAPath_FindsNoFolder(string task)
    {
        folder.Write("work/script/T1/1/files/a.txt", "a");

        var result = await Work(1, task);

        Assert.That(result.Failure?.Kind, Is.EqualTo(FailureKind.Agent));
    }

    [Test]
    public async Task Work_AuthoredCalls_AreMeteredOneByOne()
    {
        folder.Write("work/script/T1/1/files/a.txt", "a");
        folder.Write("work/script/T1/1/usage.json", """[{ "tokens": 120, "at_most": 200, "cost_usd": 0.01 }, { "tokens": 80 }]""");
        var meter = new OpenMeter();

        var result = await Work(1, meter: meter);

        Assert.That(result.Failure, Is.Null);
        Assert.That(meter.Asked, Is.EqualTo(new Usage[] { new() { Tokens = 200, ApiCalls = 1, CostUsd = 0.01m }, new() { Tokens = null, ApiCalls = 1, CostUsd = 0 } }));
        Assert.That(meter.Told, Is.EqualTo(new Usage[] { new() { Tokens = 120, ApiCalls = 1, CostUsd = 0.01m }, new() { Tokens = 80, ApiCalls = 1, CostUsd = 0 } }));
    }

    [Test]
    public async Task Work_LimitsDoNotBearACall_ChangesNothing()
    {
        folder.Write("work/script/T1/1/files/a.txt", "a");
        folder.Write("work/script/T1/1/usage.json", """[{ "tokens": 1 }, { "tokens": 1 }]""");

        var result = await Work(1, meter: new(calls: 1));

        Assert.That(result.Failure?.Message, Is.EqualTo("the limits do not bear another call"));
        Assert.That(File.Exists(Path.Combine(folder.Folder("work"), "a.txt")), Is.False);
    }

    [Test]
    public async Task Work_CallsAreNoList_SaysSo()
    {
        folder.Write("work/script/T1/1/usage.json", """{ "tokens": 1 }""");

        Assert.That((await Work(1)).Failure?.Message, Does.StartWith("usage.json is not a list of calls"));
    }

    [Test]
    public async Task Work_Steps_AreToldAndRunBeforeTheEdits()
    {
        folder.Write("work/script/T1/1/files/a.txt", "a");
        folder.Write("work/script/T1/1/steps.json", """[{ "tool": "poll", "input": "job", "output": "{n}/2", "times": 2 }, { "run": "test ! -e a.txt && echo {n} > ran.txt" }]""");
        var deeds = new Deeds();

        var result = await Work(1, deeds: deeds);

        Assert.That(result.Failure, Is.Null);
        Assert.That(deeds.Told, Is.EqualTo(new AgentAction[] { new("poll", "job", "1/2"), new("poll", "job", "2/2") }));
        Assert.That(File.ReadAllText(Path.Combine(folder.Folder("work"), "ran.txt")), Is.EqualTo("1\n"));
    }

    [TestCase("""{ "tool": "x" }""", "steps.json is not a list of steps")]
    [TestCase("""[{ "run": "exit 3" }]""", "ended as Exited, exit code 3")]
    public async Task Work_StepsThatCannotBeTaken_ChangeNothingAndSayWhy(string steps, string said)
    {
        folder.Write("work/script/T1/1/files/a.txt", "a");
        folder.Write("work/script/T1/1/steps.json", steps);

        Assert.That((await Work(1)).Failure?.Message, Does.Contain(said));
        Assert.That(File.Exists(Path.Combine(folder.Folder("work"), "a.txt")), Is.False);
    }

    [TestCase("", "first")]
    [TestCase("try another way", "nudged")]
    public async Task Work_AskedOnceMore_PlaysWhatIsAuthoredForThat(string nudge, string made)
    {
        folder.Write("work/script/T1/1/files/a.txt", "first");
        folder.Write("work/script/T1/1/nudged/files/a.txt", "nudged");

        await Work(1, nudge: nudge);

        Assert.That(File.ReadAllText(Path.Combine(folder.Folder("work"), "a.txt")), Is.EqualTo(made));
    }

    private async Task<AgentResult> Work(int number, string task = "T1", OpenMeter? meter = null, Deeds? deeds = null, string nudge = "")
    {
        using var run = new Maestro.Testing.TestRun();
        return await new ScriptedAgent(new() { Script = "script" }, meter ?? new(), run.Processes, deeds ?? new()).WorkAsync(Attempts.In(folder, number, task) with { Nudge = nudge }, default);
    }
}
