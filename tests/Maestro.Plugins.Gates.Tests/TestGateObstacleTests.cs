using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>What keeps the test gate from judging is told apart from what it judges.</summary>
public sealed class TestGateObstacleTests : GateFixture
{
    [Test]
    public async Task Judge_StoppedAmidTests_NamesThoseThatAreOnRecord()
    {
        Folder.Write("scratch/r.trx", """<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="A" outcome="Passed"></UnitTestResult></Results></TestRun>""");

        var report = await new TestGate(new FixedProcesses(new() { End = ProcessEnd.TimedOut })).JudgeAsync(Context("dotnet test", "trx"), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Obstacle), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.TimedOut)));
            Assert.That(report.TestCases, Is.EqualTo((TestCase[])[new("A", TestOutcome.Passed)]));
        });
    }

    [TestCase("echo '/usr/bin/python3: No module named pytest' >&2; exit 1", null, GateObstacle.MissingTool)]
    [TestCase("echo 'error: no such command: `nextest`' >&2; exit 101", null, GateObstacle.MissingTool)]
    [TestCase("echo \"ModuleNotFoundError: No module named 'x'\" >&2; exit 1", null, GateObstacle.None)]
    [TestCase("exit 127", null, GateObstacle.MissingTool)]
    [TestCase("exit 127", "junit", GateObstacle.MissingTool)]
    [TestCase("exit 5 # pytest", null, GateObstacle.NoTests)]
    [TestCase("true", "junit", GateObstacle.NoResults)]
    [TestCase("true", "xunit", GateObstacle.Misconfigured)]
    [TestCase("", null, GateObstacle.Misconfigured)]
    [TestCase("exit 1", null, GateObstacle.None)]
    public async Task Judge_KeptFromJudging_SaysByWhat(string run, string? results, GateObstacle expected)
    {
        var report = await Judge(run, results);

        Assert.That((report.Obstacle, report.Verdict), Is.EqualTo((expected, expected == GateObstacle.None ? GateVerdict.Failed : GateVerdict.CouldNotRun)), report.Summary);
    }

    [Test]
    public async Task Judge_TestsRanAndSpokeOfAMissingTool_AreJudgedAsTests()
    {
        Folder.Write("work/r.xml", """<testsuite><testcase classname="m" name="b"><failure message="no"/></testcase></testsuite>""");

        var report = await Judge("cp r.xml {results}/r.xml; echo 'error: no such command: `x`'; exit 1", "junit");

        Assert.That((report.Verdict, report.Obstacle, report.Tests), Is.EqualTo((GateVerdict.Failed, GateObstacle.None, new TestCounts(0, 1, 0))));
    }

    private Task<GateReport> Judge(string run, string? results) => new TestGate(new RealProcesses()).JudgeAsync(Context(run, results), CancellationToken.None);
}
