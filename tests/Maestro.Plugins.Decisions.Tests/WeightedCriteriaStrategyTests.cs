namespace Maestro.Plugins.Decisions.Tests;

public sealed class WeightedCriteriaStrategyTests
{
    private static readonly DecisionRequest Request = new()
    {
        Kind = DecisionKinds.Approach, Key = "k", Question = "How?", Facts = new Dictionary<string, string> { ["failure"] = "Build" },
        Options = [Way("small", .9, .5, .5, .5), Way("tested", .5, .7, .8, .9)],
    };

    [Test]
    public async Task Decide_PointsByCriterion_ChoosesTheHeaviest()
    {
        var decision = await DecideAsync(Request);
        Assert.That((decision!.Choice, decision.Options.Select(option => option.Total)), Is.EqualTo(("tested", new[] { 0.705, 0.62 })));
        Assert.That(decision.Rationale, Does.Contain("testability"));
    }

    [Test]
    public async Task Decide_WhatFailedBefore_IsLeftOutAndStaysOnRecord()
    {
        var decision = await DecideAsync(Request with { Excluded = ["tested"] });
        Assert.That((decision!.Choice, decision.Options.Count), Is.EqualTo(("small", 2)));
        Assert.That(decision.Rationale, Does.Contain("only way left").And.Contain("What failed before (1) is left out"));
    }

    [Test]
    public async Task Decide_EarlierRunsSayOtherwise_FollowsThem()
    {
        var past = Enumerable.Range(0, 6).Select(i => new PastRecovery($"r{i}", "f", FailureKind.Build, "alternative", "had it done another way: tested", false))
            .Concat(Enumerable.Range(0, 6).Select(i => new PastRecovery($"s{i}", "f", FailureKind.Build, "alternative", "had it done another way: small", true)));
        var decision = await DecideAsync(Request, [.. past]);
        Assert.That(decision!.Choice, Is.EqualTo("small"));
        Assert.That(decision.Evidence, Has.Some.EqualTo("r0: tested did not help against a failure of kind Build"));
    }

    [Test]
    public async Task Decide_EarlierRunsFailedOtherwise_DoNotCount() =>
        Assert.That((await DecideAsync(Request, [new("r", "f", FailureKind.Test, "alternative", "had it done another way: tested", false)]))!.Options[0].Total, Is.EqualTo(0.705));

    [Test]
    public async Task Decide_OptionsWithoutThesePoints_CannotTell() =>
        Assert.That(await DecideAsync(Request with { Options = [new() { Id = "a", Title = "A" }] }), Is.Null);

    private static Task<Decision?> DecideAsync(DecisionRequest request, params PastRecovery[] past) => new WeightedCriteriaStrategy(new Past(past)).DecideAsync(request, default);

    private static DecisionOption Way(string id, double complexity, double maintainability, double performance, double testability) =>
        Requests.Option(id, ("complexity", complexity), ("maintainability", maintainability), ("performance", performance), ("testability", testability));

    private sealed class Past(IReadOnlyList<PastRecovery> recoveries) : IPastRuns
    {
        public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new PastOutcomes { Recoveries = recoveries });
    }
}
