using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Tests.Limits;

public sealed class LimitAssessorTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public void Assess_CriticalPathFits_GoesOn()
    {
        var assessment = LimitAssessor.Assess(Root(minutes: 20), [Task("a", 5), Task("b", 5, "a"), Task("c", 4)], WorkHistory.None, workers: 2);

        Assert.That((assessment.GoOn, assessment.RemainingWorkMinutes, assessment.RemainingBudgetMinutes), Is.EqualTo((true, 10.0, 20.0)));
        Assert.That(assessment.Rationale, Does.StartWith("Go on: 3 unfinished task(s) need about 10 min (estimates x 1"));
    }

    [Test]
    public void Assess_TasksTookTwiceTheirEstimate_CountsThatIn()
    {
        var assessment = LimitAssessor.Assess(Root(minutes: 20), [Task("a", 6), Task("b", 6, "a", "done")], new(10, 20), workers: 4);

        Assert.That((assessment.GoOn, assessment.RemainingWorkMinutes), Is.EqualTo((false, 24.0)));
        Assert.That(assessment.Rationale, Does.Contain("max_duration_seconds leaves 20 min"));
    }

    [Test]
    public void Assess_FewWorkers_CountsAllTheWork()
    {
        var tasks = Enumerable.Range(0, 10).Select(i => Task($"t{i}", 3)).ToList();

        Assert.That(LimitAssessor.Assess(Root(minutes: 20), tasks, WorkHistory.None, workers: 2).RemainingWorkMinutes, Is.EqualTo(15));
    }

    [Test]
    public void Assess_TokensRunOutFirst_Stops()
    {
        var root = Root(minutes: 1000, tokens: 1000);
        root.TryReserve(800, 0)!.Settle(new() { Tokens = 800, ApiCalls = 0 });

        var assessment = LimitAssessor.Assess(root, [Task("a", 10)], new(20, 20), workers: 1);

        Assert.That((assessment.GoOn, assessment.RemainingBudgetMinutes), Is.EqualTo((false, 5.0)), "40 tokens a minute, 200 left");
        Assert.That(assessment.Rationale, Does.Contain("max_tokens leaves 5 min"));
    }

    [Test]
    public void Assess_NothingLeftToDo_GoesOn()
    {
        var root = Root(minutes: 10);
        _clock.Advance(TimeSpan.FromMinutes(9));

        Assert.That(LimitAssessor.Assess(root, [], new(5, 9), workers: 1).GoOn, Is.True);
    }

    private Budget Root(double minutes, long tokens = long.MaxValue) =>
        Budget.Root(new(TimeSpan.FromMinutes(minutes), tokens, long.MaxValue), _clock, TimeSpan.Zero, Usage.None);

    private static WorkTask Task(string id, double minutes, params string[] dependsOn) =>
        new() { Id = id, Title = id, Instructions = id, EstimateMinutes = minutes, DependsOn = dependsOn };
}
