using Maestro.Testing;

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
        using var run = new TestRun { ScriptedFixer = true };

        var result = await run.RecoverAsync(new FixStrategy(), Style, Cases.Task);

        Assert.That((result.Acted, result.What), Is.EqualTo((true, "ran the fixer of gate format")));
        Assert.That(run.Events, Is.EqualTo(new[] { new FixerRun(true) }));
    }

    [Test]
    public async Task Recover_GateWithoutFixer_HandsTheAgentEveryFinding()
    {
        using var run = new TestRun { ScriptedFixer = false, ScriptedAgent = _ => new() };

        var result = await run.RecoverAsync(new FixStrategy(), Style, Cases.Task);

        Assert.That(result.What, Is.EqualTo("had the agent mend 2 finding(s)"));
        Assert.That(run.Events.OfType<AgentAsked>().Single().Instructions, Is.EqualTo("""
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
        using var run = new TestRun { ScriptedFixer = true, ScriptedAgent = _ => new() };

        await run.RecoverAsync(new FixStrategy(), Style, Cases.Task);
        var second = await run.RecoverAsync(new FixStrategy(), Style, Cases.Task);

        Assert.That(second.Acted, Is.True);
        Assert.That(run.Events.Select(e => e.GetType()), Is.EqualTo(new[] { typeof(FixerRun), typeof(AgentAsked) }));
    }

    [Test]
    public async Task Recover_AgentFails_GivesUpWithItsReason()
    {
        using var run = new TestRun { ScriptedAgent = _ => Cases.NoIdea };

        var result = await run.RecoverAsync(new FixStrategy(), Cases.Of(FailureKind.Test), Cases.Task);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "the agent could not mend it: no idea")));
    }

    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Limit)]
    [TestCase(FailureKind.Input)]
    public async Task Recover_FailureNoCodeMends_GivesUpWithoutActing(FailureKind kind)
    {
        using var run = new TestRun();

        var result = await run.RecoverAsync(new FixStrategy(), Cases.Of(kind) with { Gate = "format" }, Cases.Task);

        Assert.That(result.Acted, Is.False);
        Assert.That(run.Events, Is.Empty);
    }
}
