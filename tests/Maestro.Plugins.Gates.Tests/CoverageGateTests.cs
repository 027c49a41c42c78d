using System.Diagnostics;
using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>Over a real repository, since what changed is what git says.</summary>
public sealed class CoverageGateTests : GateFixture
{
    private string commit = "";

    [SetUp]
    public void CommitTwoFiles()
    {
        Folder.Write("work/a.py", "one\ntwo\nthree\n");
        Folder.Write("work/old.py", "old\n");
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "base");
        commit = Git("rev-parse", "HEAD").Trim();
    }

    [Test]
    public async Task Judge_HalfOfTheChangeCovered_FailsAndNamesTheRest()
    {
        Folder.Write("work/a.py", "one\nTWO\nTHREE\nFOUR\nFIVE\n");

        var report = await Judge(Cobertura("a.py", (1, 0), (2, 1), (3, 0), (4, 0), (5, 3)));

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.Failed, FailureKind.Test, "2 of 4 changed lines covered, 50 %; at least 80 % must be")));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("changed lines up to 4 are not covered by any test", "uncovered", "a.py", 3)]));
        });
    }

    [TestCase(0.5, GateVerdict.Passed)]
    [TestCase(0.51, GateVerdict.Failed)]
    public async Task Judge_Least_IsTheShareThatPasses(double least, GateVerdict expected)
    {
        Folder.Write("work/a.py", "ONE\nTWO\nthree\n");

        Assert.That((await Judge(Cobertura("a.py", (1, 1), (2, 0)), new() { Least = least })).Verdict, Is.EqualTo(expected));
    }

    [Test]
    public async Task Judge_UncoveredBefore_IsNotThisRunsMatter()
    {
        Folder.Write("work/a.py", "one\nTWO\nthree\n");

        Assert.That((await Judge(Cobertura("a.py", (1, 0), (2, 1), (3, 0)))).Summary, Is.EqualTo("1 of 1 changed lines covered, 100 %"));
    }

    [Test]
    public async Task Judge_FileThatGitDoesNotKnow_IsNewThroughout()
    {
        Folder.Write("work/new.py", "x\ny\n");

        Assert.That((await Judge(Cobertura("new.py", (1, 1), (2, 0)))).Summary, Does.StartWith("1 of 2 changed lines covered, 50 %"));
    }

    [Test]
    public async Task Judge_CommittedByTheRun_IsMeasuredFromWhereTheRunBegan()
    {
        Folder.Write("work/a.py", "ONE\ntwo\nthree\n");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-am", "task");

        Assert.That((await Judge(Cobertura("a.py", (1, 0)))).Summary, Does.StartWith("0 of 1 changed lines covered"));
    }

    [Test]
    public async Task Judge_LeftOut_DoesNotCount()
    {
        Folder.Write("work/a.py", "ONE\n");

        Assert.That((await Judge(Cobertura("a.py", (1, 0)), new() { LeaveOut = ["*.py"] })).Summary, Is.EqualTo("no changed line can be covered"));
    }

    [Test]
    public async Task Judge_ChangeThatNoReportKnows_PassesAndSaysSo()
    {
        Folder.Write("work/a.py", "ONE\ntwo\nthree\n");
        Folder.Write("work/old.py", "OLD\n");
        Folder.Write("work/notes.txt", "x\n");

        var report = await Judge(Cobertura("a.py", (2, 0)));

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Passed, "no changed line can be covered; 1 changed files are in no report, old.py first")));
    }

    [Test]
    public async Task Judge_ThreeReports_LineThatOneRanHasRun()
    {
        Folder.Write("work/a.py", "ONE\ntwo\nthree\n");
        Folder.Write("work/2.xml", Cobertura("a.py", (1, 5)));
        Folder.Write("work/3.xml", Cobertura("a.py", (1, 0)));

        var report = await Judge(Cobertura("a.py", (1, 0)), run: "cp 1.xml 2.xml 3.xml {results}");

        Assert.That(report.Summary, Is.EqualTo("1 of 1 changed lines covered, 100 %"));
    }

    [Test]
    public async Task Judge_PathsOfSources_AreFoundInTheWorkspace()
    {
        Folder.Write("work/lib/b.py", "x\n");
        var source = Cobertura("b.py", (1, 1)).Replace("<sources/>", $"<sources><source>{Root}/lib</source></sources>");

        Assert.That((await Judge(source)).Summary, Does.StartWith("1 of 1 changed lines covered"));
    }

    [Test]
    public async Task Judge_Lcov_IsReadToo()
    {
        Folder.Write("work/a.py", "ONE\nTWO\nthree\n");
        Folder.Write("work/lcov.info", $"TN:\nSF:{Root}/a.py\nFN:1,f\nDA:1,4\nDA:2,0\nLF:2\nend_of_record\n");

        var report = await Judge("", run: "cp lcov.info {results}", results: "lcov");

        Assert.That(report.Summary, Does.StartWith("1 of 2 changed lines covered, 50 %"));
    }

    [Test]
    public async Task Judge_DocumentType_IsPassedOver()
    {
        Folder.Write("work/a.py", "ONE\ntwo\nthree\n");

        var report = await Judge("<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n" + Cobertura("a.py", (1, 1)));

        Assert.That(report.Verdict, Is.EqualTo(GateVerdict.Passed), report.Summary);
    }

    [TestCase("true", GateVerdict.CouldNotRun, GateObstacle.NoResults)]
    [TestCase("echo '<coverage' > {results}/c.xml", GateVerdict.CouldNotRun, GateObstacle.NoResults)]
    [TestCase("echo '<testsuite/>' > {results}/c.xml", GateVerdict.CouldNotRun, GateObstacle.NoResults)]
    [TestCase("echo '<coverage/>' > {results}/c.xml", GateVerdict.CouldNotRun, GateObstacle.NoResults)]
    [TestCase("cp 1.xml {results}; exit 1", GateVerdict.Failed, GateObstacle.None)]
    [TestCase("exit 127 # {results}", GateVerdict.CouldNotRun, GateObstacle.MissingTool)]
    [TestCase("cp 1.xml elsewhere.xml", GateVerdict.CouldNotRun, GateObstacle.Misconfigured)]
    public async Task Judge_NoEvidence_NeverPasses(string run, GateVerdict verdict, GateObstacle obstacle)
    {
        var report = await Judge(Cobertura("a.py", (1, 1)), run: run.Contains("{results}", StringComparison.Ordinal) || obstacle == GateObstacle.Misconfigured ? run : run + " {results}");

        Assert.That((report.Verdict, report.Obstacle), Is.EqualTo((verdict, obstacle)), report.Summary);
    }

    [Test]
    public async Task Judge_CommitThatIsNotThere_CouldNotRun()
    {
        commit = new string('0', 40);

        var report = await Judge(Cobertura("a.py", (1, 1)));

        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(GateVerdict.CouldNotRun));
            Assert.That(report.Summary, Does.StartWith("git could not tell what changed: fatal: "));
        });
    }

    private static string Cobertura(string file, params (int Line, int Hits)[] lines) =>
        $"""<coverage><sources/><packages><package><classes><class filename="{file}"><lines>{string.Concat(lines.Select(l => $"""<line number="{l.Line}" hits="{l.Hits}"/>"""))}</lines></class></classes></package></packages></coverage>""";

    private Task<GateReport> Judge(string report, CoverageGateOptions? options = null, string run = "cp 1.xml {results}", string results = "cobertura")
    {
        // Where git does not look: what the test brings along is no change.
        File.WriteAllText(Path.Combine(Root, ".git", "info", "exclude"), "*.xml\n*.info\n");
        Folder.Write("work/1.xml", report);
        return new CoverageGate(new RealProcesses(), options ?? new()).JudgeAsync(Context(run, results) with { Since = commit }, CancellationToken.None);
    }

    private string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', arguments));
        return output;
    }
}
