using Moq;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class FixStrategyTests
{
    private static readonly Failure Style = new()
    {
        Kind = FailureKind.Style,
        Message = "2 found",
        Gate = "format",
        Evidence = "the output",
        Findings = [new("wrong indent", "IDE0055", "src/A.cs", 7), new("general")],
    };

    [Test]
    public async Task Recover_GateWithFixer_RunsItAlone()
    {
        var context = RecoveryContexts.Of(Style, RecoveryContexts.Task);
        context.Setup(c => c.RunFixerAsync(default)).ReturnsAsync(true);

        var result = await new FixStrategy().RecoverAsync(context.Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((true, "ran the fixer of gate format")));
    }

    [Test]
    public async Task Recover_GateWithoutFixer_HandsTheAgentEveryFinding()
    {
        var context = RecoveryContexts.Of(Style, RecoveryContexts.Task);
        string? told = null;
        context.Setup(c => c.RunFixerAsync(default)).ReturnsAsync(false);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).Callback((string s, CancellationToken _) => told = s).ReturnsAsync(new AgentResult());

        var result = await new FixStrategy().RecoverAsync(context.Object, default);

        Assert.That(result.What, Is.EqualTo("had the agent mend 2 finding(s)"));
        Assert.That(told, Is.EqualTo("""
            Your work is in the workspace, and a check of it failed. Mend the cause. Do not delete, skip or loosen tests, rules or gates.

            Gate `format` (Style): 2 found

            Findings:
            - src/A.cs:7: IDE0055: wrong indent
            - general

            Output:
            the output

            """));
    }

    [Test]
    public async Task Recover_SecondAttempt_DoesNotRunTheFixerAgain()
    {
        var context = RecoveryContexts.Of(Style, RecoveryContexts.Task, attempt: 2);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult());

        var result = await new FixStrategy().RecoverAsync(context.Object, default);

        Assert.That(result.Acted, Is.True);
    }

    [Test]
    public async Task Recover_AgentFails_GivesUpWithItsReason()
    {
        var context = RecoveryContexts.Of(FailureKind.Test, RecoveryContexts.Task);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult { Failure = new() { Kind = FailureKind.Agent, Message = "no idea" } });

        var result = await new FixStrategy().RecoverAsync(context.Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "the agent could not mend it: no idea")));
    }

    [Test]
    public async Task Recover_MendedAsOftenAsItMayBe_GivesUpWithoutActing()
    {
        var result = await new FixStrategy().RecoverAsync(RecoveryContexts.Of(Style with { Final = true }, null).Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "it was mended as often as it may be")));
    }

    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Limit)]
    [TestCase(FailureKind.Input)]
    public async Task Recover_FailureNoCodeMends_GivesUpWithoutActing(FailureKind kind)
    {
        var failure = new Failure { Kind = kind, Message = "m", Gate = "format" };

        var result = await new FixStrategy().RecoverAsync(RecoveryContexts.Of(failure, RecoveryContexts.Task).Object, default);

        Assert.That(result.Acted, Is.False);
    }
}
