using Moq;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class RollbackStrategyTests
{
    [TestCase(true, "restored the last checkpoint at which every gate passed")]
    [TestCase(false, "there is no checkpoint at which every gate passed")]
    public async Task Recover_AnyFailure_RestoresTheLastGoodCheckpoint(bool restored, string what)
    {
        var context = RecoveryContexts.Of(FailureKind.Test, null);
        context.Setup(c => c.RestoreLastGoodAsync(default)).ReturnsAsync(restored);

        var result = await new RollbackStrategy().RecoverAsync(context.Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((restored, what)));
    }

    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    public async Task Recover_WhatIsNeverRepairedSilently_GivesUpWithoutActing(FailureKind kind)
    {
        var result = await new RollbackStrategy().RecoverAsync(RecoveryContexts.Of(kind, null).Object, default);

        Assert.That(result.Acted, Is.False);
    }
}
