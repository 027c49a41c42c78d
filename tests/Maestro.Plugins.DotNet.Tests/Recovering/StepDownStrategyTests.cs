using Maestro.Plugins.DotNet.Orders;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests.Recovering;

public sealed class StepDownStrategyTests
{
    private static readonly Failure Broken = new() { Kind = FailureKind.Build, Message = "it does not build" };

    [TestCase(1, "2.5.0")]
    [TestCase(2, "2.0.0")]
    public async Task Recover_EachCall_TriesTheNextVersionFromWhatWasThere(int attempt, string version)
    {
        var told = new List<string>();
        using var run = new TestRun { ScriptedAgent = instructions => { told.Add(instructions); return new(); } };

        var result = await run.RecoverAsync(new StepDownStrategy(), Broken, OrderedTasks.Of("3.0.0", "2.5.0", "2.0.0"), attempt);

        Assert.That((result.Acted, result.More, result.What), Is.EqualTo((true, true, $"went down to A {version}")));
        Assert.That(OrderText.Find<Step>(told.Single())!.To, Is.EqualTo((string[])[version]));
        Assert.That(run.Events[0].ToString(), Does.Contain("ndo"));
    }

    [Test]
    public async Task Recover_NoVersionIsLeft_GivesUp() => Assert.That(await ActsAsync(Broken, OrderedTasks.Of("3.0.0", "2.5.0"), 2), Is.False);

    [TestCase(FailureKind.Transient)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Agent)]
    [TestCase(FailureKind.Merge)]
    public async Task Recover_NoFaultOfTheVersion_GivesUp(FailureKind kind) => Assert.That(await ActsAsync(Broken with { Kind = kind }, OrderedTasks.Of("3.0.0", "2.5.0"), 1), Is.False);

    [Test]
    public async Task Recover_TaskOfAnotherPipeline_GivesUp() => Assert.That(await ActsAsync(Broken, new() { Id = "T1", Title = "t", Instructions = "Do it.\n```json\n{}\n```\n" }, 1), Is.False);

    private static async Task<bool> ActsAsync(Failure failure, WorkTask task, int attempt)
    {
        using var run = new TestRun();
        return (await run.RecoverAsync(new StepDownStrategy(), failure, task, attempt)).Acted;
    }
}
