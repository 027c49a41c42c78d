namespace Maestro.Plugins.Decisions.Tests;

/// <summary>Which agent is chosen, from what came of the attempts of each.</summary>
public class TrackRecordStrategyTests
{
    [Test]
    public async Task Decide_NothingKnown_TakesTheFirst()
    {
        var decision = await DecideAsync(Request());
        Assert.That(decision.Choice, Is.EqualTo("a"));
        Assert.That(decision.Confidence, Is.EqualTo(0.5), "a coin's toss");
        Assert.That(decision.Rationale, Does.Contain("Nothing tells a (x) and b (y) apart"));
    }

    [Test]
    public async Task Decide_StatedOrder_IsKeptWhereNothingSpeaksAgainstIt()
    {
        var decision = await DecideAsync(Request(("a.order", "2"), ("b.order", "1")));
        Assert.That(decision.Choice, Is.EqualTo("b"));
        Assert.That(decision.Rationale, Does.Contain("for stated-order"));
    }

    [Test]
    public async Task Decide_FailedAtThisTask_AnotherTakesIt()
    {
        var decision = await DecideAsync(Ordered(("a.task_failures", "1")));
        Assert.That(decision.Choice, Is.EqualTo("b"));
        Assert.That(decision.Rationale, Does.Contain("for this-task"));
        Assert.That(decision.Evidence, Does.Contain("a (x) failed 1 attempt(s) at this task, 1 of them by itself"));
    }

    [TestCase("1", "a", TestName = "what a gate found once is mended by who made it")]
    [TestCase("2", "b", TestName = "what it found twice is not")]
    public async Task Decide_RejectedByGates(string rejections, string choice) =>
        Assert.That((await DecideAsync(Ordered(("a.task_rejections", rejections)))).Choice, Is.EqualTo(choice));

    [TestCase("1", "1", "a", TestName = "one failure says little")]
    [TestCase("3", "3", "b", TestName = "three failures of three say enough")]
    [TestCase("9", "3", "a", TestName = "three failures of nine do not")]
    public async Task Decide_FailedAtSuchTasksInThisRun(string attempts, string failures, string choice) =>
        Assert.That((await DecideAsync(Ordered(("a.run_attempts", attempts), ("a.run_failures", failures)))).Choice, Is.EqualTo(choice));

    [Test]
    public async Task Decide_CouldNotWorkInThisRun_AnotherIsPreferred() => Assert.That((await DecideAsync(Ordered(("a.run_unable", "true")))).Choice, Is.EqualTo("b"));

    [Test]
    public async Task Decide_EarlierRuns_CountBySortOfTaskAndAgent()
    {
        PastAttempt[] past =
        [
            .. Enumerable.Range(0, 9).Select(i => new PastAttempt("20261101-1", $"T{i}", "code", ["front-end"], "a", "x", FailureKind.Agent)),
            .. Enumerable.Range(0, 9).Select(i => new PastAttempt("20261101-2", $"T{i}", "code", ["front-end"], "b", "y", null)),
        ];
        var decision = await DecideAsync(Ordered(("kind", "front-end")), past);
        Assert.That(decision.Choice, Is.EqualTo("b"));
        Assert.That(decision.Evidence, Does.Contain("a (x) failed 9 of 9 attempts at tasks of kind front-end in earlier runs (20261101-1)"));
        Assert.That((await DecideAsync(Ordered(("kind", "data")), past)).Choice, Is.EqualTo("a"), "other tasks tell nothing of these");
        Assert.That((await DecideAsync(Ordered(("kind", "front-end"), ("a.use", "z"), ("b.use", "z")), past)).Choice, Is.EqualTo("a"), "another program of the same name is another agent");
    }

    [Test]
    public async Task Decide_Missing_IsLeftOutWithTheReason()
    {
        var decision = await DecideAsync(Ordered(("a.missing", "its program 'nobody' is not found")) with { Excluded = ["a"] });
        Assert.That(decision.Choice, Is.EqualTo("b"));
        Assert.That(decision.Rationale, Is.EqualTo("b (y) is the only one left. a (x) is left out: its program 'nobody' is not found."));
        Assert.That(decision.Options.Single(o => o.Id == "a").Total, Is.Zero);
    }

    [Test]
    public async Task Decide_AllExcluded_CannotTell() => Assert.That(await new TrackRecordStrategy(new Past([])).DecideAsync(Request() with { Excluded = ["a", "b"] }, default), Is.Null);

    [Test]
    public async Task Decide_OtherKind_CannotTell() => Assert.That(await new TrackRecordStrategy(new Past([])).DecideAsync(Request() with { Kind = DecisionKinds.Approach }, default), Is.Null);

    [Test]
    public async Task Decide_SameRequest_SameDecision()
    {
        var request = Ordered(("a.task_rejections", "2"), ("b.run_attempts", "3"), ("b.run_failures", "1"));
        var first = System.Text.Json.JsonSerializer.Serialize(await DecideAsync(request));
        for (var i = 0; i < 5; i++)
            Assert.That(System.Text.Json.JsonSerializer.Serialize(await DecideAsync(request)), Is.EqualTo(first));
    }

    [Test]
    public async Task Decide_FactsThatAreNoNumbers_SayNothing() =>
        Assert.That((await DecideAsync(Request(("a.order", "first"), ("a.task_failures", "-3"), ("a.run_attempts", "1e99"), ("a.run_failures", "NaN")))).Options.Select(o => o.Total), Has.All.InRange(0, 1));

    private static async Task<Decision> DecideAsync(DecisionRequest request, params PastAttempt[] past) => (await new TrackRecordStrategy(new Past(past)).DecideAsync(request, default))!;

    private static DecisionRequest Ordered(params (string, string)[] facts) => Request([("a.order", "1"), ("b.order", "2"), .. facts]);

    private static DecisionRequest Request(params (string Name, string Value)[] facts) => new()
    {
        Kind = DecisionKinds.AgentSelection,
        Key = "1",
        Question = "Which agent?",
        Options = [new() { Id = "a", Title = "a (x)" }, new() { Id = "b", Title = "b (y)" }],
        Facts = new Dictionary<string, string>([new("a.use", "x"), new("b.use", "y")]).Concat(facts.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)))
            .GroupBy(f => f.Key).ToDictionary(f => f.Key, f => f.Last().Value),
    };

    private sealed class Past(PastAttempt[] attempts) : IPastRuns
    {
        public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new PastOutcomes { Attempts = attempts });
    }
}
