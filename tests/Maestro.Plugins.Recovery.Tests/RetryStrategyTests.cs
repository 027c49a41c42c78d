using Moq;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class RetryStrategyTests
{
    [Test]
    public async Task Recover_Task_UndoesThenWorksWithTheFailureAsFeedback()
    {
        var context = RecoveryContexts.Of(FailureKind.Build, RecoveryContexts.Task);
        var acts = new List<string>();
        context.Setup(c => c.UndoAsync(default)).Callback(() => acts.Add("undo")).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkAsync(It.Is<string>(s => s.Contains("it failed")), default)).Callback(() => acts.Add("work")).ReturnsAsync(new AgentResult());

        var result = await new RetryStrategy(new()).RecoverAsync(context.Object, default);

        Assert.That(acts, Is.EqualTo((string[])["undo", "work"]));
        Assert.That((result.Acted, result.What), Is.EqualTo((true, "undid the attempt at T1 and had it done again")));
    }

    [TestCase(FailureKind.Build, false)]
    [TestCase(FailureKind.Transient, true)]
    public async Task Recover_TransientOnly_TriesNothingElseAgain(FailureKind kind, bool acts)
    {
        var context = RecoveryContexts.Of(kind, RecoveryContexts.Task);
        context.Setup(c => c.DelayAsync(It.IsAny<TimeSpan>(), default)).Returns(Task.CompletedTask);
        context.Setup(c => c.UndoAsync(default)).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult());

        Assert.That((await new RetryStrategy(new() { TransientOnly = true }).RecoverAsync(context.Object, default)).Acted, Is.EqualTo(acts));
    }

    [Test]
    public async Task Recover_AgentFailsAgain_GivesUp()
    {
        var context = RecoveryContexts.Of(FailureKind.Build, RecoveryContexts.Task);
        context.Setup(c => c.UndoAsync(default)).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult { Failure = new() { Kind = FailureKind.Agent, Message = "no idea" } });

        var result = await new RetryStrategy(new()).RecoverAsync(context.Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "undid the attempt at T1; the agent failed again: no idea")));
    }

    [TestCase(1, 2)]
    [TestCase(2, 4)]
    [TestCase(3, 5)]
    [TestCase(100, 5)]
    public async Task Recover_PhaseThatMayPassByItself_WaitsLongerEachTime(int attempt, double seconds)
    {
        var context = RecoveryContexts.Of(FailureKind.Transient, null, attempt);
        context.Setup(c => c.DelayAsync(TimeSpan.FromSeconds(seconds), default)).Returns(Task.CompletedTask);

        var result = await new RetryStrategy(new() { DelaySeconds = 2, MaxDelaySeconds = 5 }).RecoverAsync(context.Object, default);

        context.VerifyAll();
        Assert.That((result.Acted, result.What), Is.EqualTo((true, $"waited {seconds} s")));
    }

    [TestCase(FailureKind.Build)]
    [TestCase(FailureKind.Style)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Limit)]
    public async Task Recover_PhaseThatFailsEachTime_GivesUpWithoutActing(FailureKind kind)
    {
        var result = await new RetryStrategy(new()).RecoverAsync(RecoveryContexts.Of(kind, null).Object, default);

        Assert.That(result.Acted, Is.False);
    }

    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Limit)]
    public async Task Recover_TaskThatNoRetryHelps_GivesUpWithoutActing(FailureKind kind)
    {
        var result = await new RetryStrategy(new()).RecoverAsync(RecoveryContexts.Of(kind, RecoveryContexts.Task).Object, default);

        Assert.That(result.Acted, Is.False);
    }
}
