using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>What gates and agents' programs told as of their own kind is told as what it is.</summary>
public sealed class RefinedFailureTests
{
    private static readonly GateReport Build = new() { Gate = "build", Verdict = GateVerdict.Failed, Summary = "exit code 1", ExitCode = 1 };

    [Test]
    public void GateFailure_FeedOutOfReach_IsTransient()
    {
        var failure = GateRunner.FailureOf(Build with { Output = "/w/App.csproj : error NU1301: Unable to load the service index for source x." });
        Assert.That((failure.Kind, failure.Gate, failure.Evidence), Is.EqualTo((FailureKind.Transient, "build", "/w/App.csproj : error NU1301: Unable to load the service index for source x.")));
    }

    [Test]
    public void GateFailure_WithFindings_IsNotToldByWords() =>
        Assert.That(GateRunner.FailureOf(Build with { Output = "connection refused", Findings = [new("m", "CS0103", "a.cs", 1)] }).Kind, Is.EqualTo(FailureKind.Build));

    [Test]
    public void GateFailure_Killed_IsEnvironment() =>
        Assert.That(GateRunner.FailureOf(Build with { ExitCode = 137, FailureKind = FailureKind.Test }).Kind, Is.EqualTo(FailureKind.Environment));

    [Test]
    public void GateFailure_ThatNeverRan_KeepsTheGatesWord() => Assert.That(
        GateRunner.FailureOf(new() { Gate = "g", Verdict = GateVerdict.CouldNotRun, FailureKind = FailureKind.Plugin, Summary = "it threw: connection refused" }).Kind, Is.EqualTo(FailureKind.Plugin));

    [Test]
    public void GateFailure_TimedOut_IsOfItsKind() => Assert.That(
        GateRunner.FailureOf(Build with { Verdict = GateVerdict.CouldNotRun, ExitCode = null, FailureKind = FailureKind.Test, Output = "a.c:1:1: error: x" }).Kind, Is.EqualTo(FailureKind.Test));

    [TestCase("the agent ended with exit code 1", "working\nError: 429 Too Many Requests", FailureKind.Transient)]
    [TestCase("upstream answered 503 Service Unavailable", "", FailureKind.Transient)]
    [TestCase("the agent ended with exit code 1", "Invalid API key", FailureKind.Environment)]
    [TestCase("the agent ended with exit code 1", "I cannot do that", FailureKind.Agent)]
    [TestCase("the agent ended with exit code 1", "Error: 429 Too Many Requests\ntried again\nand wrote a.cs\ntests pass\nTypeError: x is undefined", FailureKind.Agent)]
    [TestCase("the agent ended with exit code 1", "a.c:1:1: error: x", FailureKind.Agent)]
    public void AgentFailure_IsToldByItsMessageAndLastLines(string message, string evidence, FailureKind kind) =>
        Assert.That(AgentFailures.Refine(new() { Kind = FailureKind.Agent, Message = message, Evidence = evidence }).Kind, Is.EqualTo(kind));

    [Test]
    public void AgentFailure_OfAnotherKind_IsLeft() =>
        Assert.That(AgentFailures.Refine(new() { Kind = FailureKind.Plugin, Message = "connection refused" }).Kind, Is.EqualTo(FailureKind.Plugin));
}
