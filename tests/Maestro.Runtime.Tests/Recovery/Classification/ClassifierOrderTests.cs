using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>Exit codes outweigh structure, structure outweighs words, and a gate's own word is taken where it is no guess.</summary>
public sealed class ClassifierOrderTests
{
    private static readonly ToolOutcome Failed = new() { End = ProcessEnd.Exited, ExitCode = 1, Verdict = GateVerdict.Failed, Own = FailureKind.Build };

    [TestCase(126)]
    [TestCase(127)]
    [TestCase(9009)]
    [TestCase(137)]
    [TestCase(152)]
    [TestCase(153)]
    [TestCase(143)]
    [TestCase(-1073741801)]
    public void Of_ExitCodeOfTheMachine_IsEnvironment_WhateverIsSaid(int code) =>
        Assert.That(KindOf(Failed with { ExitCode = code, Own = FailureKind.Test, Tests = new(1, 1, 0), Output = "a.c:1:1: error: x" }), Is.EqualTo(FailureKind.Environment));

    [Test]
    public void Of_ProgramThatIsNotThere_IsEnvironment() =>
        Assert.That(KindOf(Failed with { End = ProcessEnd.NotStarted, ExitCode = null }), Is.EqualTo(FailureKind.Environment));

    [TestCase(FailureKind.Plugin)]
    [TestCase(FailureKind.Limit)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Review)]
    public void Of_KindThatIsNoGatesPurpose_IsLeft(FailureKind kind) =>
        Assert.That(KindOf(Failed with { Own = kind, Output = "a.c:1:1: error: x" }), Is.EqualTo(kind));

    [Test]
    public void Of_CountedFailedTests_IsTest_WhateverIsSaid() =>
        Assert.That(KindOf(Failed with { Tests = new(3, 1, 0), Output = "connection refused\na.c:1:1: error: x" }), Is.EqualTo(FailureKind.Test));

    [Test]
    public void Of_NoTestsCounted_IsTest() =>
        Assert.That(KindOf(Failed with { ExitCode = 0, Verdict = GateVerdict.CouldNotRun, Own = FailureKind.Test, Tests = new(0, 0, 0) }), Is.EqualTo(FailureKind.Test));

    [TestCase("CS0103", FailureKind.Build)]
    [TestCase("NU1301", FailureKind.Transient)]
    [TestCase("NU1101", FailureKind.Build)]
    [TestCase("NETSDK1045", FailureKind.Environment)]
    [TestCase("CA1822", FailureKind.Style)]
    [TestCase("CS8300", FailureKind.Merge)]
    [TestCase("App.Tests.SomeTest", FailureKind.Build)]
    public void Of_FindingsWithACode_TellsByIt(string code, FailureKind kind) =>
        Assert.That(KindOf(Failed with { Findings = [new("m", code)], Output = "connection refused" }), Is.EqualTo(kind));

    [Test]
    public void Of_CompilerAmongOtherFindings_IsBuild() =>
        Assert.That(KindOf(Failed with { Findings = [new("m", "CA1822"), new("m", "NU1301"), new("m", "CS0103")] }), Is.EqualTo(FailureKind.Build));

    [Test]
    public void Of_AFindingWithoutCode_LeavesTheGatesKind() =>
        Assert.That(KindOf(Failed with { Own = FailureKind.Test, Findings = [new("m", "CA1822"), new("m")] }), Is.EqualTo(FailureKind.Test));

    [TestCase("error MSB3021: Unable to copy file \"a\" to \"b\". No space left on device", FailureKind.Environment)]
    [TestCase("error MSB3021: Unable to copy file. The process cannot access the file because it is being used by another process.", FailureKind.Transient)]
    [TestCase("error MSB3073: The command \"x\" exited with code 1.", FailureKind.Build)]
    public void Of_CodeThatCarriesATrouble_TellsByItsMessage(string message, FailureKind kind) =>
        Assert.That(KindOf(Failed with { Findings = [new(message, message.Split(' ')[1].TrimEnd(':'))] }), Is.EqualTo(kind));

    [Test]
    public void Of_NoPassDespiteExitCodeZero_IsTheGatesKind() =>
        Assert.That(KindOf(Failed with { ExitCode = 0, Own = FailureKind.Style, Output = "connection refused" }), Is.EqualTo(FailureKind.Style));

    [Test]
    public void Of_Passed_IsNoFailure() =>
        Assert.That(KindOf(Failed with { ExitCode = 0, Verdict = GateVerdict.Passed, Output = "a.c:1:1: error: x" }), Is.Null);

    [Test]
    public void Of_NothingTold_IsTheGatesKind() => Assert.That(KindOf(Failed with { Own = FailureKind.Style, Output = "hm" }), Is.EqualTo(FailureKind.Style));

    [TestCase(ProcessEnd.TimedOut)]
    [TestCase(ProcessEnd.Idle)]
    public void Of_DidNotEnd_IsTheGatesKind_UnlessItSaysWhatItWaitedFor(ProcessEnd end)
    {
        var hung = Failed with { End = end, ExitCode = null, Verdict = GateVerdict.CouldNotRun, Own = FailureKind.Test };
        Assert.That(KindOf(hung with { Output = "running" }), Is.EqualTo(FailureKind.Test));
        Assert.That(KindOf(hung with { Output = "npm error code ECONNRESET" }), Is.EqualTo(FailureKind.Transient));
    }

    [Test]
    public void Of_AnOutcome_SaysWhichRuleDecided() =>
        Assert.That(FailureClassifier.Of(Failed with { Output = "fatal: early EOF" }).Reason, Is.EqualTo("a connection broke"));

    private static FailureKind? KindOf(ToolOutcome outcome) => FailureClassifier.Of(outcome).Kind;
}
