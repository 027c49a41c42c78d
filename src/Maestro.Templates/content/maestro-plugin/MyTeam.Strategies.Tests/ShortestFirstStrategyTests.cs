using Maestro;
using Maestro.Testing;
using NUnit.Framework;

namespace MyTeam.Strategies.Tests;

public sealed class ShortestFirstStrategyTests
{
    private static readonly DecisionRequest Request = new()
    {
        Kind = DecisionKinds.TaskOrdering,
        Key = "first",
        Question = "Which task is started first?",
        Options = [new() { Id = "T1", Title = "Long" }, new() { Id = "T2", Title = "Short" }],
        Tasks =
        [
            new() { Id = "T1", Title = "Long", Instructions = "...", EstimateMinutes = 20, Priority = "P0" },
            new() { Id = "T2", Title = "Short", Instructions = "...", EstimateMinutes = 5 },
        ],
    };

    [TestCase(true, "T1")]
    [TestCase(false, "T2")]
    public async Task Decide_TaskOrdering_UrgentThenShortest(bool urgentFirst, string first)
    {
        using var run = new TestRun();

        var decision = await run.DecideAsync(new ShortestFirstStrategy(new() { UrgentFirst = urgentFirst }), Request);

        Assert.That(decision!.Choice, Is.EqualTo(first));
    }

    [Test]
    public void Plugin_Built_IsTakenByTheTool()
    {
        var loaded = PluginAssert.Loads(typeof(ShortestFirstStrategy).Assembly.Location);

        Assert.That(loaded, Does.Contain(new LoadedExtension("decision strategy", "shortest-first", NotConstructed: null)));
    }
}
