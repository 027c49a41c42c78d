using Maestro.Testing;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class RollbackStrategyTests
{
    [TestCase(true, "restored the last checkpoint at which every gate passed")]
    [TestCase(false, "there is no checkpoint at which every gate passed")]
    public async Task Recover_AnyFailure_RestoresTheLastGoodCheckpoint(bool restored, string what)
    {
        using var run = new TestRun { ScriptedLastGood = restored };

        var result = await run.RecoverAsync(new RollbackStrategy(), Cases.Of(FailureKind.Test));

        Assert.That((result.Acted, result.What), Is.EqualTo((restored, what)));
        Assert.That(run.Events, Is.EqualTo(new[] { new LastGoodRestored(restored) }));
    }

    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    public async Task Recover_WhatIsNeverRepairedSilently_GivesUpWithoutActing(FailureKind kind)
    {
        using var run = new TestRun();

        var result = await run.RecoverAsync(new RollbackStrategy(), Cases.Of(kind));

        Assert.That(result.Acted, Is.False);
        Assert.That(run.Events, Is.Empty);
    }
}
