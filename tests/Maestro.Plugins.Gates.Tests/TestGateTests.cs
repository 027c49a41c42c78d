using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

public sealed class TestGateTests : GateFixture
{
    private const string Head = """<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">""";

    [Test]
    public async Task Judge_TrxWithPassedAndSkipped_Passes()
    {
        var report = await JudgeTrx($"{Head}<Results>{Result("A", "Passed")}{Result("B", "NotExecuted")}</Results></TestRun>");

        Assert.That((report.Verdict, report.Summary, report.Tests), Is.EqualTo((GateVerdict.Passed, "1 passed, 0 failed, 1 skipped", new TestCounts(1, 0, 1))));
    }

    [Test]
    public async Task Judge_TrxWithFailure_NamesTestMessageAndPlace()
    {
        var trace = $"at Lib.Assert() in /nuget/lib.cs:line 9\n at N.T.M() in {Root}/tests/T.cs:line 12";
        var report = await JudgeTrx($"{Head}<Results>{Result("N.T.M", "Failed", $"<Output><ErrorInfo><Message>Expected 1</Message><StackTrace>{trace}</StackTrace></ErrorInfo></Output>")}</Results></TestRun>", 1);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind), Is.EqualTo((GateVerdict.Failed, FailureKind.Test)));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("Expected 1", "N.T.M", "tests/T.cs", 12)]));
        });
    }

    [TestCase("M(1)", "N.T.M(1)")]
    [TestCase("N.T.M", "N.T.M")]
    public async Task Judge_TrxNamesTheMethodOrAll_ReportsTheFullName(string written, string expected)
    {
        var definitions = """<TestDefinitions><UnitTest id="7"><TestMethod className="N.T" name="M"/></UnitTest></TestDefinitions>""";
        var report = await JudgeTrx($"""{Head}<Results><UnitTestResult testId="7" testName="{written}" outcome="Failed"/></Results>{definitions}</TestRun>""", 1);

        Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("the test ended as Failed", expected)]));
    }

    [Test]
    public async Task Judge_FailureInTrxDespiteExitCodeZero_Fails()
    {
        var report = await JudgeTrx($"{Head}<Results>{Result("A", "Failed")}</Results></TestRun>");

        Assert.That(report.Verdict, Is.EqualTo(GateVerdict.Failed));
    }

    [Test]
    public async Task Judge_AllPassedButExitCodeOne_Fails()
    {
        var report = await JudgeTrx($"""{Head}<Results>{Result("A", "Passed")}</Results><ResultSummary outcome="Failed"><RunInfos><RunInfo outcome="Error"><Text>host crashed</Text></RunInfo></RunInfos></ResultSummary></TestRun>""", 1);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Failed, "1 passed, 0 failed, but exit code 1")));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("host crashed")]));
        });
    }

    [Test]
    public async Task Judge_ManyLongFailures_KeepsWhatAReaderCanUse()
    {
        var error = $"<Output><ErrorInfo><Message>{new string('x', 100_000)}</Message></ErrorInfo></Output>";
        var report = await JudgeTrx($"{Head}<Results>{string.Concat(Enumerable.Range(0, 80).Select(i => Result($"T{i}", "Failed", error)))}</Results></TestRun>", 1);

        Assert.That((report.Tests!.Failed, report.Findings.Count, report.Findings.Max(f => f.Message.Length)), Is.EqualTo((80, 50, 2001)));
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task Judge_NoTestExecuted_CouldNotRun(int exitCode)
    {
        var report = await JudgeTrx($"{Head}<Results></Results></TestRun>", exitCode);

        Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, FailureKind.Test, "no tests were found")));
    }

    [Test]
    public async Task Judge_NoTrxWritten_CouldNotRun()
    {
        var report = await Judge("true", "trx");

        Assert.That((report.Verdict, report.Tests, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, (TestCounts?)null, "exit code 0, and no trx result file was written")));
    }

    [Test]
    public async Task Judge_TestsDoNotCompile_FailsAsBuild()
    {
        Folder.Write("work/out.txt", "T.cs(1,2): error CS1002: ; expected");

        var report = await Judge("sh -c 'cat out.txt; exit 1'", "trx");

        Assert.That((report.Verdict, report.FailureKind, report.Findings.Count), Is.EqualTo((GateVerdict.Failed, FailureKind.Build, 1)));
    }

    [TestCase("<TestRun")]
    [TestCase("")]
    [TestCase("<!DOCTYPE x [<!ENTITY a 'b'>]><TestRun>&a;</TestRun>")]
    public async Task Judge_UnreadableTrx_CouldNotRun(string content)
    {
        var report = await JudgeTrx(content);

        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(GateVerdict.CouldNotRun));
            Assert.That(report.Summary, Does.StartWith("the result file r.trx"));
        });
    }

    [Test]
    public async Task Judge_Trx_AddsLoggerAndFolderToTheCommand()
    {
        var processes = new FixedProcesses(new() { End = ProcessEnd.Exited, ExitCode = 0 });

        await new TestGate(processes).JudgeAsync(Context("dotnet test", "trx"), CancellationToken.None);

        Assert.That(processes.Last!.Arguments[^1], Is.EqualTo($"dotnet test --logger trx --results-directory \"{Scratch}\""));
    }

    [Test]
    public async Task Judge_JUnitFile_CountsAndNamesFailures()
    {
        Folder.Write("work/r.xml", $"""
            <testsuites><testsuite><testcase classname="m" name="a"/><testcase classname="m" name="s"><skipped/></testcase>
            <testcase classname="m" name="b"><failure message="assert 1 == 2">{Root}/test_m.py:8: AssertionError</failure></testcase></testsuite></testsuites>
            """);

        var report = await Judge("cp r.xml {results}/r.xml; exit 1", "junit");

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Tests), Is.EqualTo((GateVerdict.Failed, new TestCounts(1, 1, 1))));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("assert 1 == 2", "m.b", "test_m.py", 8)]));
        });
    }

    [Test]
    public async Task Judge_OtherXmlInTheResultsFolder_IsNoResult()
    {
        var report = await Judge("echo '<coverage/>' > {results}/c.xml", "junit");

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, "exit code 0, and no junit result file was written")));
    }

    [Test]
    public async Task Judge_UnknownResults_CouldNotRunAndNamesTheAllowed()
    {
        var report = await Judge("true", "xunit");

        Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, FailureKind.Environment, "results: xunit is not known; it is one of: trx, junit")));
    }

    [TestCase("true", GateVerdict.Passed)]
    [TestCase("exit 1", GateVerdict.Failed)]
    [TestCase("exit 5 # pytest", GateVerdict.CouldNotRun)]
    [TestCase("exit 5", GateVerdict.Failed)]
    [TestCase("echo 'No test is available in a.dll.'", GateVerdict.CouldNotRun)]
    [TestCase("echo 'No test is available in a.dll.'; echo 'Passed!  - Failed: 0, Passed: 3'", GateVerdict.Passed)]
    public async Task Judge_NoResults_GoesByTheExitCode(string run, GateVerdict expected)
    {
        var report = await Judge(run, null);

        Assert.That((report.Verdict, report.Tests), Is.EqualTo((expected, (TestCounts?)null)));
    }

    [TestCase("Failed", "Expected 1", TestOutcome.Failed)]
    [TestCase("Error", "", TestOutcome.Failed)]
    [TestCase("Aborted", "", TestOutcome.Failed)]
    [TestCase("Timeout", "", TestOutcome.TimedOut)]
    [TestCase("Failed", "Test exceeded Timeout value of 1000ms", TestOutcome.TimedOut)]
    [TestCase("Failed", "Xunit.Sdk.TestTimeoutException : Test execution timed out after 1000 milliseconds", TestOutcome.TimedOut)]
    [TestCase("Failed", "Test 'N.T.M' timed out after 100ms", TestOutcome.TimedOut)]
    [TestCase("Failed", "Expected: \"Test exceeded Timeout value of 1000ms\"", TestOutcome.Failed)]
    [TestCase("NotExecuted", "", TestOutcome.Skipped)]
    [TestCase("Inconclusive", "", TestOutcome.Skipped)]
    [TestCase("Passed", "", TestOutcome.Passed)]
    public async Task Judge_Trx_TellsEveryOutcomeByName(string written, string message, TestOutcome expected)
    {
        var report = await JudgeTrx($"{Head}<Results>{Result("N.T.M", written, $"<Output><ErrorInfo><Message>{message.Replace("\"", "&quot;")}</Message></ErrorInfo></Output>")}</Results></TestRun>");

        Assert.That(report.TestCases, Is.EqualTo((TestCase[])[new("N.T.M", expected)]));
    }

    [Test]
    public async Task Judge_TestThatTookTooLong_CountsAsFailed()
    {
        var report = await JudgeTrx($"{Head}<Results>{Result("A", "Timeout")}</Results></TestRun>");

        Assert.That((report.Verdict, report.Tests), Is.EqualTo((GateVerdict.Failed, new TestCounts(0, 1, 0))));
    }

    [Test]
    public async Task Judge_MoreTestsThanAreKept_KeepsTheFailedOnes()
    {
        var report = await JudgeTrx($"{Head}<Results>{string.Concat(Enumerable.Range(0, 20_000).Select(i => Result($"T{i}", "Passed")))}{Result("Last", "Failed")}</Results></TestRun>", 1);

        Assert.Multiple(() =>
        {
            Assert.That((report.TestCases.Count, report.TestCases[0]), Is.EqualTo((20_000, new TestCase("Last", TestOutcome.Failed))));
            Assert.That(report.Tests, Is.EqualTo(new TestCounts(20_000, 1, 0)));
        });
    }

    [TestCase("A", GateVerdict.Passed, GateObstacle.None, "2 passed, 0 failed")]
    [TestCase("Gone", GateVerdict.CouldNotRun, GateObstacle.NoTests, "2 passed, 0 failed, 1 not found")]
    public async Task Judge_Only_TellsWhatWasNotFound(string only, GateVerdict verdict, GateObstacle obstacle, string summary)
    {
        Folder.Write("work/r.trx", $"{Head}<Results>{Result("A", "Passed")}{Result("B", "Passed")}</Results></TestRun>");

        var report = await JudgeOnly($"cp r.trx '{Scratch}/r.trx'; true", "trx", only);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Obstacle, report.Summary, report.RanAlone), Is.EqualTo((verdict, obstacle, summary, false)));
            Assert.That(report.TestCases.Where(c => c.Outcome == TestOutcome.NotFound).Select(c => c.Name), Is.EqualTo(verdict == GateVerdict.Passed ? [] : (string[])[only]));
        });
    }

    [Test]
    public async Task Judge_OnlyWithARunnerThatIsKnown_RunsItAlone()
    {
        var processes = new FixedProcesses(new() { End = ProcessEnd.Exited, ExitCode = 0 });

        var report = await new TestGate(processes).JudgeAsync(Context("dotnet test") with { Only = ["N.T.M"] }, CancellationToken.None);

        Assert.That((report.RanAlone, processes.Last!.Arguments[^1]), Is.EqualTo((true, "dotnet test --filter 'FullyQualifiedName=N.T.M'")));
    }

    private Task<GateReport> JudgeOnly(string run, string? results, string only) =>
        new TestGate(new RealProcesses()).JudgeAsync(Context(run, results) with { Only = [only] }, CancellationToken.None);

    private static string Result(string name, string outcome, string inner = "") => $"""<UnitTestResult testName="{name}" outcome="{outcome}">{inner}</UnitTestResult>""";

    private Task<GateReport> JudgeTrx(string content, int exitCode = 0)
    {
        Folder.Write("work/r.trx", content);
        // A command of its own shell, so that what the gate appends does no harm.
        return Judge($"cp r.trx '{Scratch}/r.trx'; sh -c 'exit {exitCode}'", "trx");
    }

    private Task<GateReport> Judge(string run, string? results) => new TestGate(new RealProcesses()).JudgeAsync(Context(run, results), CancellationToken.None);
}
