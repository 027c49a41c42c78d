namespace Maestro.Plugins.Decisions.Tests;

public sealed class ForecastStrategyTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Test]
    public async Task Decide_CriticalPathFits_GoesOn()
    {
        var decision = await DecideAsync([Task("a", 5), Task("b", 5, "a"), Task("c", 4)], new() { ["workers"] = "2", ["run.max_duration_seconds.limit"] = "3600", ["run.max_duration_seconds.used"] = "2400" });

        Assert.That(decision.Choice, Is.EqualTo("go-on"));
        Assert.That(decision.Rationale, Is.EqualTo("Go on: 3 unfinished task(s) need about 10 min (estimates x 1), and run.max_duration_seconds leaves 20 min."));
        Assert.That(decision.Confidence, Is.EqualTo(0.5), "nothing tells whether the estimates are any good");
    }

    [Test]
    public async Task Decide_TasksTookTwiceTheirEstimate_CountsThatIn()
    {
        var decision = await DecideAsync([Task("a", 6), Task("b", 6, "a")], new()
        {
            ["workers"] = "4", ["ended_estimate_minutes"] = "10", ["ended_actual_minutes"] = "20", ["run.max_duration_seconds.limit"] = "3600", ["run.max_duration_seconds.used"] = "2400",
        });

        Assert.That(decision.Choice, Is.EqualTo("stop"));
        Assert.That(decision.Rationale, Does.StartWith("Stop: 2 unfinished task(s) need about 24 min (estimates x 2)"));
        Assert.That(decision.Confidence, Is.EqualTo(0.8));
    }

    [Test]
    public async Task Decide_FewWorkers_CountsAllTheWork()
    {
        var decision = await DecideAsync([.. Enumerable.Range(0, 10).Select(i => Task($"t{i}", 3))], new() { ["workers"] = "2", ["run.max_duration_seconds.limit"] = "840", ["run.max_duration_seconds.used"] = "0" });

        Assert.That(decision.Choice, Is.EqualTo("stop"), "15 minutes of work, 14 left");
    }

    [Test]
    public async Task Decide_TokensRunOutFirst_Stops()
    {
        var decision = await DecideAsync([Task("a", 10)], new()
        {
            ["ended_estimate_minutes"] = "20", ["ended_actual_minutes"] = "20", ["run.max_duration_seconds.limit"] = "60000", ["run.max_duration_seconds.used"] = "0",
            ["run.max_tokens.limit"] = "1000", ["run.max_tokens.used"] = "800",
        });

        Assert.That((decision.Choice, decision.Rationale), Is.EqualTo(("stop", "Stop: 1 unfinished task(s) need about 10 min (estimates x 1), and run.max_tokens leaves 5 min.")));
    }

    [Test]
    public async Task Decide_UseIsUnknown_SaysNothingOfThatLimit()
    {
        var decision = await DecideAsync([Task("a", 10)], new()
        {
            ["ended_estimate_minutes"] = "20", ["ended_actual_minutes"] = "20", ["run.max_tokens.limit"] = "1000", ["run.max_tokens.used"] = "unknown, at least 800",
        });

        Assert.That((decision.Choice, decision.Rationale), Is.EqualTo(("go-on", "Go on: 1 unfinished task(s) need about 10 min (estimates x 1), and no limit tells how much is left.")));
    }

    [Test]
    public async Task Decide_NothingLeftOfALimit_Stops() => Assert.That(
        (await DecideAsync([Task("a", 1)], new() { ["phase.max_api_calls.limit"] = "4", ["phase.max_api_calls.used"] = "4" })).Choice, Is.EqualTo("stop"));

    [Test]
    public async Task Decide_NothingLeftToDo_GoesOn() => Assert.That(
        (await DecideAsync([], new() { ["run.max_duration_seconds.limit"] = "600", ["run.max_duration_seconds.used"] = "590" })).Choice, Is.EqualTo("go-on"));

    [Test]
    public async Task Decide_OtherKind_CannotTell() => Assert.That(
        await new ForecastStrategy(Past()).DecideAsync(Request([], Nothing) with { Kind = DecisionKinds.Approach }, default), Is.Null);

    [Test]
    public async Task Decide_NothingHasFinishedYet_LearnsFromEarlierRuns()
    {
        PastTask[] past = [.. Enumerable.Range(1, 3).Select(i => new PastTask("20261101-1", $"T{i}", "t", "code", 5, 15, TaskState.Done, 1)), new("20261101-1", "T4", "t", "code", 5, 500, TaskState.Failed, 3)];

        var decision = await DecideAsync([Task("a", 5)], new() { ["run.max_duration_seconds.limit"] = "600", ["run.max_duration_seconds.used"] = "0" }, past);

        Assert.That((decision.Choice, decision.Confidence), Is.EqualTo(("stop", 0.6)), "tasks took three times their estimates, so 15 minutes are needed");
        Assert.That(decision.Evidence, Does.Contain("in earlier runs (20261101-1) 3 tasks took 3 times their estimates"));
    }

    [Test]
    public async Task Decide_EarlierRunsTellLittle_TakesTheEstimatesAsTheyAre()
    {
        var decision = await DecideAsync([Task("a", 5)], Nothing, [new("r", "T1", "t", "code", 5, 500, TaskState.Done, 1)]);

        Assert.That(decision.Evidence, Does.Contain("no task has finished; the estimates are taken as they are"));
    }

    private static async Task<Decision> DecideAsync(IReadOnlyList<WorkTask> tasks, Dictionary<string, string> facts, params PastTask[] past) =>
        (await new ForecastStrategy(Past(past)).DecideAsync(Request(tasks, facts), default))!;

    private static FixedPast Past(params PastTask[] tasks) => new(tasks);

    private sealed class FixedPast(PastTask[] tasks) : IPastRuns
    {
        public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken) => System.Threading.Tasks.Task.FromResult(new PastOutcomes { Tasks = tasks });
    }

    private static DecisionRequest Request(IReadOnlyList<WorkTask> tasks, Dictionary<string, string> facts) => new()
    {
        Kind = DecisionKinds.Limits,
        Key = "k",
        Question = "Go on?",
        Options = [new() { Id = "stop", Title = "Stop" }, new() { Id = "go-on", Title = "Go on" }],
        Tasks = tasks,
        Facts = facts,
    };

    private static WorkTask Task(string id, double minutes, params string[] dependsOn) =>
        new() { Id = id, Title = id, Instructions = id, EstimateMinutes = minutes, DependsOn = dependsOn };
}
