using Moq;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class IsolateStrategyTests
{
    private static readonly Failure Failed = new() { Kind = FailureKind.Test, Message = "it failed", Gate = "unit" };

    [TestCase("T2 T3", true, "took T2, T3 out: gate unit holds without")]
    [TestCase("", false, "gate unit does not hold by taking any task out and leaving another in")]
    public async Task Recover_GateFailed_TakesOutWhatItFailsFor(string taken, bool acted, string what)
    {
        var context = RecoveryContexts.Of(Failed, null);
        context.Setup(c => c.IsolateAsync(default)).ReturnsAsync(taken.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var result = await new IsolateStrategy().RecoverAsync(context.Object, default);
        Assert.That((result.Acted, result.What), Is.EqualTo((acted, what)));
    }

    [TestCase(FailureKind.Transient, "unit")]
    [TestCase(FailureKind.Environment, "unit")]
    [TestCase(FailureKind.Test, null)]
    public async Task Recover_NoTaskCanBeToBlame_GivesUpWithoutActing(FailureKind kind, string? gate)
    {
        var result = await new IsolateStrategy().RecoverAsync(RecoveryContexts.Of(Failed with { Kind = kind, Gate = gate }, null).Object, default);
        Assert.That(result.Acted, Is.False);
    }

    [Test]
    public async Task Recover_OfATask_GivesUpWithoutActing() =>
        Assert.That((await new IsolateStrategy().RecoverAsync(RecoveryContexts.Of(Failed, RecoveryContexts.Task).Object, default)).Acted, Is.False);
}
