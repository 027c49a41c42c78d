using Maestro.Testing;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class RetryStrategyTests
{
    [Test]
    public async Task Recover_Task_UndoesThenWorksWithTheFailureAsFeedback()
    {
        using var run = new TestRun { ScriptedAgent = _ => new() };

        var result = await run.RecoverAsync(new RetryStrategy(new()), Cases.Of(FailureKind.Build), Cases.Task);

        Assert.That((result.Acted, result.What), Is.EqualTo((true, "undid the attempt at T1 and had it done again")));
        Assert.That(run.Events, Has.Count.EqualTo(2));
        Assert.That(run.Events[0], Is.EqualTo(new Undone()));
        Assert.That(((AgentAsked)run.Events[1]).Instructions, Does.Contain("it failed"));
    }

    [Test]
    public async Task Recover_AgentFailsAgain_GivesUp()
    {
        using var run = new TestRun { ScriptedAgent = _ => Cases.NoIdea };

        var result = await run.RecoverAsync(new RetryStrategy(new()), Cases.Of(FailureKind.Build), Cases.Task);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "undid the attempt at T1; the agent failed again: no idea")));
    }

    [TestCase(1, 2)]
    [TestCase(2, 4)]
    [TestCase(3, 5)]
    [TestCase(100, 5)]
    public async Task Recover_PhaseThatMayPassByItself_WaitsLongerEachTime(int attempt, double seconds)
    {
        using var run = new TestRun();

        var result = await run.RecoverAsync(
            new RetryStrategy(new() { DelaySeconds = 2, MaxDelaySeconds = 5 }), Cases.Of(FailureKind.Transient), attempt: attempt);

        Assert.That((result.Acted, result.What), Is.EqualTo((true, $"waited {seconds} s")));
        Assert.That(run.Events, Is.EqualTo(new[] { new Waited(TimeSpan.FromSeconds(seconds)) }));
    }

    [TestCase(FailureKind.Build)]
    [TestCase(FailureKind.Style)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Limit)]
    public Task Recover_PhaseThatFailsEachTime_GivesUpWithoutActing(FailureKind kind) => GivesUpAsync(kind, null);

    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Limit)]
    public Task Recover_TaskThatNoRetryHelps_GivesUpWithoutActing(FailureKind kind) => GivesUpAsync(kind, Cases.Task);

    private static async Task GivesUpAsync(FailureKind kind, WorkTask? task)
    {
        using var run = new TestRun();

        var result = await run.RecoverAsync(new RetryStrategy(new()), Cases.Of(kind), task);

        Assert.That(result.Acted, Is.False);
        Assert.That(run.Events, Is.Empty);
    }
}
