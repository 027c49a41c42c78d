using Maestro.Runtime.Execution.Baselines;
using Maestro.Runtime.Execution.Reruns;

namespace Maestro.Runtime.Tests.Execution.Reruns;

/// <summary>Only named tests that all ran again and passed are flaky.</summary>
public sealed class RerunReaderTests
{
    private static readonly GateReport First = Report(("T.a", true), ("T.b", false), ("T.row", true), ("T.row", false));
    private static readonly GateReport Before = Report(("T.a", true), ("T.b", true), ("T.row", true), ("T.row", true));

    [Test]
    public void Names_OfFailedTests_AreAskedOnce() => Assert.That(FailedTests.Of(First), Is.EqualTo(new[] { "T.b", "T.row" }));

    private static IEnumerable<TestCaseData> NotTestsAlone()
    {
        yield return new TestCaseData(First with { Verdict = GateVerdict.CouldNotRun }).SetArgDisplayNames("could not run");
        yield return new TestCaseData(First with { FailureKind = FailureKind.Build }).SetArgDisplayNames("does not build");
        yield return new TestCaseData(First with { Obstacle = GateObstacle.TimedOut }).SetArgDisplayNames("timed out as a whole");
        yield return new TestCaseData(First with { Tests = new(2, 3, 0) }).SetArgDisplayNames("not every failure is named");
        yield return new TestCaseData(First with { Findings = [.. First.Findings, new("the host crashed")] }).SetArgDisplayNames("the run itself failed too");
        yield return new TestCaseData(First with { Tests = new(4, 0, 0), TestCases = [], Findings = [] }).SetArgDisplayNames("an exit code alone");
        yield return new TestCaseData(First with { Only = ["T.b"] }).SetArgDisplayNames("a rerun");
    }

    [TestCaseSource(nameof(NotTestsAlone))]
    public void Names_WhereMoreIsWrong_AreNone(GateReport report) => Assert.That(FailedTests.Of(report), Is.Empty);

    [Test]
    public void Read_AllPassAlone_Settles()
    {
        var rerun = Read(Report(("T.b", true), ("T.row", true), ("T.row", true)));
        Assert.That((rerun.Settles, rerun.Doubt), Is.EqualTo((true, (string?)null)));
        Assert.That(rerun.Flaky, Is.EqualTo(new[] { "T.b", "T.row" }));
    }

    [Test]
    public void Read_OneRowIsMissing_ThatTestStaysFailed()
    {
        var rerun = Read(Report(("T.b", true), ("T.row", true)));
        Assert.That(rerun.Settles, Is.False);
        Assert.That(rerun.Flaky, Is.EqualTo(new[] { "T.b" }));
        Assert.That(rerun.Findings.Select(f => f.Code), Is.EqualTo(new[] { "T.row" }));
    }

    private static IEnumerable<TestCaseData> Doubtful()
    {
        var passed = Report(("T.b", true), ("T.row", true), ("T.row", true));
        yield return new TestCaseData(passed with { RanAlone = false }, Before).SetArgDisplayNames("not alone");
        yield return new TestCaseData(passed with { Verdict = GateVerdict.CouldNotRun }, Before).SetArgDisplayNames("could not run");
        yield return new TestCaseData(passed with { Verdict = GateVerdict.Failed }, Before).SetArgDisplayNames("fails for its exit code");
        yield return new TestCaseData(Report(("T.b", true), ("T.row", true), ("T.row", true), ("T.a", false)), Before).SetArgDisplayNames("another fails");
        yield return new TestCaseData(passed with { TestCases = [] }, Before).SetArgDisplayNames("nothing reported");
        yield return new TestCaseData(passed, null).SetArgDisplayNames("base not asked");
        yield return new TestCaseData(passed, Before with { Tests = null }).SetArgDisplayNames("base counts nothing");
        yield return new TestCaseData(passed, Before with { Tests = new(5, 0, 0) }).SetArgDisplayNames("more ran before");
    }

    [TestCaseSource(nameof(Doubtful))]
    public void Read_NotShown_CreditsNothing(GateReport alone, GateReport? before)
    {
        var rerun = Read(alone, before);
        Assert.That(rerun.Doubt, Is.Not.Null);
        Assert.That((rerun.Settles, rerun.Flaky.Count, rerun.Findings.Count), Is.EqualTo((false, 0, First.Findings.Count)));
    }

    [Test]
    public void Read_SkippedAlone_IsNotPassed()
    {
        var alone = Report(("T.b", true), ("T.row", true), ("T.row", true));
        var rerun = Read(alone with { TestCases = [new("T.b", TestOutcome.Skipped), .. alone.TestCases.Skip(1)] });
        Assert.That(rerun.Findings.Select(f => f.Code), Is.EqualTo(new[] { "T.b" }));
    }

    [Test]
    public void Read_NoTestsBefore_EveryFlakyTestIsTheRunsOwn() =>
        Assert.That(Read(Report(("T.b", true), ("T.row", true), ("T.row", true)), Report() with { Verdict = GateVerdict.CouldNotRun, Tests = null, Obstacle = GateObstacle.NoTests }).Refused, Is.EqualTo(new[] { "T.b", "T.row" }));

    private static TestRerun Read(GateReport alone, GateReport? before) => RerunReader.Read(First, alone with { Only = ["T.b", "T.row"] }, before, Demand.Of([]));

    private static TestRerun Read(GateReport alone) => Read(alone, Before);

    private static GateReport Report(params (string Name, bool Passed)[] tests) => new()
    {
        Gate = "g",
        Verdict = tests.All(t => t.Passed) ? GateVerdict.Passed : GateVerdict.Failed,
        FailureKind = FailureKind.Test,
        Summary = "s",
        RanAlone = true,
        Tests = new(tests.Count(t => t.Passed), tests.Count(t => !t.Passed), 0),
        TestCases = [.. tests.Select(t => new TestCase(t.Name, t.Passed ? TestOutcome.Passed : TestOutcome.Failed))],
        Findings = [.. tests.Where(t => !t.Passed).Select(t => new GateFinding("m", t.Name))],
    };
}
