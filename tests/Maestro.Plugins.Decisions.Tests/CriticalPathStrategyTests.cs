using System.Diagnostics;

namespace Maestro.Plugins.Decisions.Tests;

public sealed class CriticalPathStrategyTests
{
    [Test]
    public async Task Decide_Diamond_RanksByTheLongestRemainingPath()
    {
        // A(2) -> B(10) -> D(1); A -> C(3) -> D: 13, 11, 4, 1.
        var decision = await Decide(Requests.Task("D", 1, "P1", "B", "C"), Requests.Task("C", 3, "P1", "A"), Requests.Task("B", 10, "P1", "A"), Requests.Task("A", 2));

        Assert.Multiple(() =>
        {
            Assert.That(decision!.Ranking, Is.EqualTo((string[])["A", "B", "C", "D"]));
            Assert.That(decision.Choice, Is.EqualTo("A"));
            Assert.That(decision.Options.Select(o => o.Total), Is.EqualTo((double[])[13, 11, 4, 1]));
            Assert.That(decision.Options[1].Scores["remaining-path"], Is.EqualTo(11 / 13.0));
            Assert.That(decision.Rationale, Does.StartWith("The critical path takes 13 minutes by estimate (A -> B -> D);"));
            Assert.That(decision.Confidence, Is.EqualTo(0.9));
        });
    }

    [Test]
    public async Task Decide_EqualPaths_GoByPriorityThenByOrder()
    {
        var decision = await Decide(Requests.Task("A", 5, "P2"), Requests.Task("B", 5), Requests.Task("C", 5, "P0"), Requests.Task("D", 5));

        Assert.That(decision!.Ranking, Is.EqualTo((string[])["C", "B", "D", "A"]));
    }

    [Test]
    public void Decide_Cycle_ThrowsNamingIt() => Assert.That(
        () => Decide(Requests.Task("A"), Requests.Task("B", 5, "P1", "A", "D"), Requests.Task("C", 5, "P1", "B"), Requests.Task("D", 5, "P1", "C")),
        Throws.InvalidOperationException.With.Message.EqualTo("The tasks depend on each other in a circle: B -> D -> C -> B."));

    [Test]
    public void Decide_UnknownDependency_ThrowsNamingIt() => Assert.That(
        () => Decide(Requests.Task("A", 5, "P1", "X")), Throws.InvalidOperationException.With.Message.EqualTo("The task A depends on X, which is not among the tasks."));

    [Test]
    public async Task Decide_OtherKind_CannotTell()
    {
        var decision = await new CriticalPathStrategy().DecideAsync(Requests.Choose(Requests.Option("a")), default);

        Assert.That(decision, Is.Null);
    }

    [Test]
    public async Task Decide_NonsenseEstimates_CountAsNothing()
    {
        var decision = await Decide(Requests.Task("A", double.NaN), Requests.Task("B", -7), Requests.Task("C", 1));

        Assert.That(decision!.Ranking, Is.EqualTo((string[])["C", "A", "B"]));
    }

    [Test]
    public async Task Decide_TwoWorkers_SchedulesAndSaysWhatItIsWorth()
    {
        var request = Requests.Order(Requests.Task("A", 3), Requests.Task("B", 2), Requests.Task("C", 2), Requests.Task("D", 1, "P1", "C")) with { Workers = 2 };

        var decision = (await new CriticalPathStrategy().DecideAsync(request, default))!;

        Assert.Multiple(() =>
        {
            Assert.That(decision.Schedule!.Tasks, Is.EqualTo((ScheduledTask[])[new("A", 0, 3), new("C", 0, 2), new("B", 2, 4), new("D", 3, 4)]));
            Assert.That((decision.Schedule.Makespan, decision.Schedule.LowerBound, decision.Schedule.Workers), Is.EqualTo((4.0, 4.0, 2)));
            Assert.That(decision.Rationale, Is.EqualTo(
                "The critical path takes 3 minutes by estimate (A); all tasks take 4 minutes on 2 workers, and no order takes less: that is set by the work of all tasks on 2 workers."));
            Assert.That(decision.Evidence, Is.EqualTo((string[])["makespan 4 min", "lower bound 4 min, set by the work of all tasks on 2 workers", "gap 0 %"]));
        });
    }

    [Test]
    public async Task Decide_BoundIsNotMet_SaysHowFarItIs()
    {
        // Two of the three long ones come after each other; the work alone would be through after six and a half.
        var request = Requests.Order(Requests.Task("A", 4), Requests.Task("B", 4), Requests.Task("C", 4), Requests.Task("D", 1)) with { Workers = 2 };

        var decision = (await new CriticalPathStrategy().DecideAsync(request, default))!;

        Assert.That(decision.Rationale, Does.EndWith("and no order takes less than 7, set by the work of all tasks on 2 workers: a gap of at most 14.29 %."));
    }

    [Test]
    public async Task Decide_DependencyOnAFinishedTask_IsSatisfied()
    {
        var request = Requests.Order(Requests.Task("A", 5, "P1", "gone", "B"), Requests.Task("B", 3)) with { Finished = ["gone", "B"] };

        var schedule = (await new CriticalPathStrategy().DecideAsync(request, default))!.Schedule!;

        Assert.That(schedule.Tasks, Is.EqualTo((ScheduledTask[])[new("A", 0, 5), new("B", 0, 0)]));
    }

    [Test]
    public async Task Decide_TasksOfOneFile_FollowEachOtherAndSetTheBound()
    {
        WorkTask Writes(string id, double minutes) => Requests.Task(id, minutes) with { Writes = ["src/a.cs"] };

        var decision = (await Decide(Writes("A", 2), Writes("B", 3), Requests.Task("C", 4)))!;

        Assert.That((decision.Schedule!.Makespan, decision.Schedule.LowerBound), Is.EqualTo((5.0, 5.0)));
        Assert.That(decision.Rationale, Does.EndWith("that is set by tasks that exclude each other over a file: A, B."));
    }

    [Test]
    public async Task Decide_LongTaskWouldTakeTheFileTooSoon_LeavesItForAMoment()
    {
        // B could have the file at 0, and C, which D waits for, would come to it at 10 instead of 1.
        var decision = (await Decide(
            Requests.Task("A", 1), Requests.Task("B", 10) with { Writes = ["a.cs"] }, Requests.Task("C", 2, "P1", "A") with { Writes = ["a.cs"] }, Requests.Task("D", 12, "P1", "C")))!;

        Assert.That((decision.Schedule!.Makespan, decision.Schedule.Tasks.Single(t => t.TaskId == "B").Start), Is.EqualTo((15.0, 3.0)));
    }

    [Test]
    public void Decide_NeedOfMoreThanThereIs_ThrowsNamingIt()
    {
        var request = Requests.Order(Requests.Task("A") with { Needs = new Dictionary<string, int> { ["gpu"] = 3 } }) with { Capacities = new Dictionary<string, int> { ["gpu"] = 2 } };

        Assert.That(
            () => new CriticalPathStrategy().DecideAsync(request, default),
            Throws.InvalidOperationException.With.Message.EqualTo("The task A needs 3 of gpu, of which there are 2: it could never start."));
    }

    [Test]
    public async Task Decide_HundredThousandTasks_TakesLittleTime()
    {
        // A chain beside a broad layer: deep enough to break recursion, broad enough to break quadratic sorting.
        var tasks = Enumerable.Range(0, 100_000)
            .Select(i => Requests.Task($"T{i}", i % 7, "P1", i == 0 ? [] : i < 50_000 ? [$"T{i - 1}"] : [$"T{i % 100}", $"T{i - 50_000}"])).ToArray();
        await Decide(Requests.Task("warm-up"));
        var watch = Stopwatch.StartNew();

        var decision = await Decide(tasks);

        // Far above what it takes (about 0.3 s on a slow core), far below what a quadratic one would.
        Assert.That((decision!.Ranking.Count, watch.Elapsed < TimeSpan.FromSeconds(5)), Is.EqualTo((100_000, true)), $"took {watch.Elapsed}");
    }

    private static Task<Decision?> Decide(params WorkTask[] tasks) => new CriticalPathStrategy().DecideAsync(Requests.Order(tasks), default);
}
