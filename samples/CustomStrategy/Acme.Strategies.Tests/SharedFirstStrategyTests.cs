using Maestro;
using Maestro.Testing;

namespace Acme.Strategies.Tests;

public sealed class SharedFirstStrategyTests
{
    [Test]
    public async Task Decide_ATaskChangesSharedCode_ItIsFirst()
    {
        using var run = new TestRun();
        var decision = await run.DecideAsync(new SharedFirstStrategy(new()), Request("src/App/Page.cs", "src/Shared/Money.cs"));
        Assert.That(decision!.Ranking, Is.EqualTo(new[] { "T2", "T1" }));
        Assert.That(decision.Rationale, Does.StartWith("T2 change what others build on"));
    }

    [Test]
    public async Task Decide_NoTaskDoes_LeavesItToTheFallback()
    {
        using var run = new TestRun();
        Assert.That(await run.DecideAsync(new SharedFirstStrategy(new()), Request("src/App/Page.cs", "src/SharedNot/Money.cs")), Is.Null);
    }

    [Test]
    public void Plugin_Built_IsTakenByTheTool() => Assert.That(
        PluginAssert.Loads(typeof(SharedFirstStrategy).Assembly.Location).Select(e => $"{e.Kind} {e.Id}"),
        Is.EquivalentTo(new[] { "decision strategy shared-first", "recovery strategy clean-outputs" }));

    private static DecisionRequest Request(params string[] files) => new()
    {
        Kind = DecisionKinds.TaskOrdering,
        Key = "first",
        Question = "Which task is started first?",
        Options = [.. files.Select((_, i) => new DecisionOption { Id = $"T{i + 1}", Title = "" })],
        Tasks = [.. files.Select((file, i) => new WorkTask { Id = $"T{i + 1}", Title = "", Instructions = "", Writes = [file] })],
    };
}
