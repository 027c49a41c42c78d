using Maestro.Plugins.DotNet.Tests.Recovering;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests;

public sealed class PackageGraphStrategyTests
{
    [Test]
    public async Task Decide_UrgentOneNeedsAnother_ThatComesFirst()
    {
        // T4 mends a vulnerability and needs T3, which nothing else would hurry.
        var ranking = await RankAsync(OrderedTasks.Of("T1", 3, [], "2.0.0"), OrderedTasks.Of("T2", 50, [], "2.0.0"), OrderedTasks.Of("T3", 1, [], "2.0.0"), OrderedTasks.Of("T4", 102, ["T3"], "2.0.0"));

        Assert.That(ranking, Is.EqualTo("T3 T4 T2 T1"));
    }

    [Test]
    public async Task Decide_NothingTellsThemApart_KeepsTheOrderOfThePlan() => Assert.That(await RankAsync(OrderedTasks.Of("T2", 1, [], "2.0.0"), OrderedTasks.Of("T1", 1, [], "2.0.0")), Is.EqualTo("T2 T1"));

    [Test]
    public async Task Decide_TasksOfAnotherPipeline_CannotTell() => Assert.That(await RankAsync(new WorkTask { Id = "T1", Title = "t", Instructions = "i" }), Is.Null);

    private static async Task<string?> RankAsync(params WorkTask[] tasks)
    {
        using var run = new TestRun();
        var request = new DecisionRequest
        {
            Kind = DecisionKinds.TaskOrdering,
            Key = "first",
            Question = "Which first?",
            Options = [.. tasks.Select(task => new DecisionOption { Id = task.Id, Title = task.Title })],
            Tasks = tasks,
        };
        return await run.DecideAsync(new PackageGraphStrategy(), request) is { } decision ? string.Join(' ', decision.Ranking) : null;
    }
}
