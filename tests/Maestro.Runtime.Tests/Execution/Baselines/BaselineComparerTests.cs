using Maestro.Runtime.Execution.Baselines;

namespace Maestro.Runtime.Tests.Execution.Baselines;

/// <summary>Nothing got worse only where that can be shown, finding by finding.</summary>
public sealed class BaselineComparerTests
{
    private static readonly GateFinding Unused = new("The variable 'x' is never used", "CS0168", "A.cs", 10);

    [Test]
    public void Compare_SameRuleOnAnotherLine_IsKnown() =>
        Assert.That(Compare(Style(Unused with { Line = 12 }), Style(Unused)).NotWorse, Is.True);

    [Test]
    public void Compare_SameRuleOnceMoreInTheFile_IsNew()
    {
        var compared = Compare(Style(Unused, Unused with { Line = 40 }), Style(Unused));
        Assert.That(compared, Has.Property(nameof(BaselineComparison.NotWorse)).False);
        Assert.That(compared.New, Has.Count.EqualTo(1));
        Assert.That(compared.Known, Has.Count.EqualTo(1));
    }

    [Test]
    public void Compare_TestFailsForAnotherReason_IsTheSameTest() =>
        Assert.That(Compare(Tests(3, "T.a", "expected 1, was 2"), Tests(3, "T.a", "expected 1, was 3")).NotWorse, Is.True);

    [Test]
    public void Compare_FewerTestsPass_IsWorse() => Assert.That(Compare(Tests(2, "T.a"), Tests(3, "T.a")).NotWorse, Is.False);

    [Test]
    public void Compare_NoTestPasses_ProvesNothing() => Assert.That(Compare(Tests(0, "T.a"), Tests(0, "T.a")).NotWorse, Is.False);

    [Test]
    public void Compare_CodeThatDoesNotBuild_ProvesNothing()
    {
        var report = Style(Unused) with { FailureKind = FailureKind.Build };
        Assert.That(Compare(report, report).NotWorse, Is.False, "behind the first error nothing is seen");
    }

    [Test]
    public void Compare_TestsThatDidNotBuildBefore_AreWorse() => Assert.That(Compare(Tests(3, "T.a"), Style(Unused) with { FailureKind = FailureKind.Build }).NotWorse, Is.False);

    [Test]
    public void Compare_AsManyFindingsAsAReportKeeps_ProvesNothing()
    {
        GateFinding[] many = [.. Enumerable.Range(0, 50).Select(i => new GateFinding("m", $"E{i}", "A.cs"))];
        Assert.That(Compare(Style(many), Style(many)).NotWorse, Is.False);
        Assert.That(Compare(Style(many[1..]), Style(many[1..])).NotWorse, Is.True);
    }

    [Test]
    public void Compare_BasePassed_EverythingIsNew() =>
        Assert.That(Compare(Style(Unused), Style() with { Verdict = GateVerdict.Passed }), Has.Property(nameof(BaselineComparison.NotWorse)).False);

    [TestCase("Acme.PriceTests.Adds(1,2)", "Mend Adds", true)]
    [TestCase("Acme.PriceTests.Adds(1,2)", "Have PriceTests pass", true)]
    [TestCase("Acme.PriceTests.Adds(1,2)", "Change Acme", false)]
    [TestCase("Acme.PriceTests.Adds(1,2)", "AddsMore and PriceTestsToo", false)]
    [TestCase("Acme.PriceTests.Adds(1,2)", "Mend the broken build", true)]
    [TestCase("Acme.PriceTests.Adds(1,2)", "No failing over to the build machine", false)]
    [TestCase("CS0168", "Mend every CS0168", true)]
    [TestCase("CS0168", "Mend every CS0169", false)]
    public void Demand_OfATasksWords_AsksForWhatTheyName(string code, string words, bool asked) =>
        Assert.That(Demand.Of([new() { Id = "T1", Title = "A task", Instructions = words }]).Asks(new("m", code)), Is.EqualTo(asked));

    private static BaselineComparison Compare(GateReport now, GateReport before) => BaselineComparer.Compare(now, before, Demand.Of([]));

    private static GateReport Style(params GateFinding[] findings) =>
        new() { Gate = "g", Verdict = GateVerdict.Failed, FailureKind = FailureKind.Style, Summary = "s", Findings = findings };

    private static GateReport Tests(int passed, string failed, string message = "m") => new()
    {
        Gate = "g", Verdict = GateVerdict.Failed, FailureKind = FailureKind.Test, Summary = "s", Findings = [new(message, failed)], Tests = new(passed, 1, 0),
    };
}
