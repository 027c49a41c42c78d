using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

public sealed class ParallelTasksPhaseTests
{
    private readonly FakeGates gates = new(FakeGates.Report("build"), FakeGates.Report("format"), FakeGates.Report("test"));

    [Test]
    public async Task Run_IndependentTasks_StartInTheDecidedOrderAsManyAsMayBe()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 2 }, ["T3", "T1"], Make.Task("T1"), Make.Task("T2"), Make.Task("T3"));

        Assert.That(runner.Running, Is.EqualTo((string[])["T1", "T3"]));
        runner.End("T3");
        Assert.That(runner.Running, Is.EqualTo((string[])["T1", "T2"]));
        runner.End("T1");
        runner.End("T2");
        var changes = (ChangeSet)(await run).Artifact!;

        Assert.That((runner.Started, changes.HeadCommit), Is.EqualTo(((List<string>)["T3", "T1", "T2"], "commit-T2")));
        Assert.That(changes.Tasks.Select(t => t.TaskId), Is.EqualTo((string[])["T1", "T2", "T3"]));
    }

    [Test]
    public async Task Run_Dependency_StartsTheMomentItIsDoneWithoutABarrier()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 3 }, [], Make.Task("T1"), Make.Task("T2"), Make.Task("T3", ["T1"]));

        Assert.That(runner.Running, Is.EqualTo((string[])["T1", "T2"]));
        runner.End("T1");
        Assert.That(runner.Running, Is.EqualTo((string[])["T2", "T3"]));
        runner.End("T2");
        runner.End("T3");

        Assert.That((await run).Failure, Is.Null);
    }

    [Test]
    public async Task Run_OverlappingClaims_NeverRunAtOnceButDoNotBlockOthers()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 3 }, [], Make.Task("T1", writes: ["src/**"]), Make.Task("T2", writes: ["src/a.cs"]), Make.Task("T3", writes: ["docs/a.md"]));

        Assert.That(runner.Running, Is.EqualTo((string[])["T1", "T3"]));
        runner.End("T1");
        Assert.That(runner.Running, Is.EqualTo((string[])["T2", "T3"]));
        runner.End("T2");
        runner.End("T3");
        await run;
    }

    [TestCase(TaskState.Failed)]
    [TestCase(TaskState.Isolated)]
    public async Task Run_TaskNotDone_LeavesItsDependentsNotStartedAndKeepsTheRest(TaskState state)
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 3 }, [], Make.Task("T1"), Make.Task("T2"), Make.Task("T3", ["T1"]), Make.Task("T4", ["T3"]));

        runner.End("T1", state);
        runner.End("T2");
        var result = await run;

        var tasks = ((ChangeSet)result.Artifact!).Tasks;
        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(tasks.Select(t => t.State), Is.EqualTo((TaskState[])[state, TaskState.Done, TaskState.NotStarted, TaskState.NotStarted]));
            Assert.That(tasks[2].Failure!.Message, Is.EqualTo("T3 was not started: T1, which it depends on, is not done."));
            Assert.That(tasks[3].Failure!.Message, Is.EqualTo("T4 was not started: T3, which it depends on, is not done."));
        });
    }

    [TestCase(TaskState.Failed)]
    [TestCase(TaskState.Isolated)]
    public async Task Run_NothingDone_FailsAsTheFirstFailedTask(TaskState state)
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new(), [], Make.Task("T1"), Make.Task("T2", ["T1"]));

        runner.End("T1", state);
        var result = await run;

        Assert.That(
            (result.Failure?.Kind, result.Failure?.Message, ((ChangeSet)result.Artifact!).Tasks.Count, ((ChangeSet)result.Artifact).HeadCommit),
            Is.EqualTo((FailureKind.Test, "T1 failed", 2, "basecommit")));
    }

    [Test]
    public async Task Run_LimitsReached_StartsNothingNewAndListsTheRest()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 1 }, [], Make.Task("T1"), Make.Task("T2"), Make.Task("T3", ["T2"]));

        runner.MayStart = false;
        runner.End("T1");
        Assert.That(runner.Running, Is.Empty);
        var tasks = ((ChangeSet)(await run).Artifact!).Tasks;

        Assert.Multiple(() =>
        {
            Assert.That(runner.Started, Is.EqualTo((string[])["T1"]));
            Assert.That(tasks.Select(t => (t.State, t.Failure?.Kind)), Is.EqualTo(((TaskState, FailureKind?)[])
                [(TaskState.Done, null), (TaskState.NotStarted, FailureKind.Limit), (TaskState.NotStarted, FailureKind.Limit)]));
        });
    }

    [Test]
    public void Run_Cancelled_WaitsForTheOthersToUnwind()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 2 }, [], Make.Task("T1"), Make.Task("T2"));

        runner.Cancel("T1");
        Assert.That(run.IsCompleted, Is.False);
        runner.Cancel("T2");

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Run_RunnerThrows_WaitsForTheOthersAndThrows()
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { MaxParallel = 2 }, [], Make.Task("T1"), Make.Task("T2"));

        runner.Throw("T1", new InvalidOperationException("a bug"));
        Assert.That(run.IsCompleted, Is.False);
        runner.End("T2", TaskState.Failed);

        Assert.That(async () => await run, Throws.InvalidOperationException.With.Message.EqualTo("a bug"));
    }

    [TestCase("", "build,test")]
    [TestCase("none", "")]
    [TestCase("all", "build,format,test")]
    [TestCase("format", "format")]
    public async Task Run_GatesOption_IsHandedToEachTask(string configured, string expected)
    {
        var runner = new FakeTaskRunner();
        var run = Start(runner, new() { Gates = [.. configured.Split(',', StringSplitOptions.RemoveEmptyEntries)] }, [], Make.Task("T1"));
        runner.End("T1");
        await run;

        Assert.That(string.Join(',', runner.Gates[0]), Is.EqualTo(expected));
    }

    [Test]
    public async Task Run_UnknownGate_FailsNamingTheGatesThereAre()
    {
        var result = await Start(new(), new() { Gates = ["lint"] }, [], Make.Task("T1"));

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Input, "There is no gate lint; the gates are: build, format, test.")));
    }

    [Test]
    public async Task Run_AnyGraph_AsksForTheOrderOnce()
    {
        var decisions = new FakeDecisions();
        var runner = new FakeTaskRunner();
        var phase = new ParallelTasksPhase(runner, decisions, gates, new());
        var run = phase.RunAsync(new FakeContext("/nowhere", Make.Graph(Make.Task("T1"), Make.Task("T2"))), default);
        runner.End("T1");
        runner.End("T2");
        await run;

        Assert.That((decisions.Requests.Single().Kind, decisions.Requests.Single().Tasks.Count), Is.EqualTo((DecisionKinds.TaskOrdering, 2)));
    }

    [Test]
    public async Task Run_Capacities_AreToldToTheEngineAndKept()
    {
        var (decisions, runner) = (new FakeDecisions(), new FakeTaskRunner());
        WorkTask Gpu(string id) => Make.Task(id) with { Needs = new Dictionary<string, int> { ["gpu"] = 1 } };
        var phase = new ParallelTasksPhase(runner, decisions, gates, new() { MaxParallel = 3, Capacities = new() { ["gpu"] = "1" } });
        var run = phase.RunAsync(new FakeContext("/nowhere", Make.Graph(Gpu("T1"), Gpu("T2"))), default);

        Assert.That(runner.Running, Is.EqualTo((string[])["T1"]));
        runner.End("T1");
        runner.End("T2");
        await run;

        Assert.That((decisions.Requests.Single().Workers, decisions.Requests.Single().Capacities["gpu"]), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task Run_TaskNeedsMoreThanThereIs_FailsSayingSo()
    {
        var task = Make.Task("T1") with { Needs = new Dictionary<string, int> { ["gpu"] = 2 } };
        var result = await Start(new(), new() { Capacities = new() { ["gpu"] = "1" } }, [], task);

        Assert.That(
            (result.Failure?.Kind, result.Failure?.Message),
            Is.EqualTo((FailureKind.Input, "T1 needs 2 of gpu, of which there are 1: it could never start. Raise capacities: of the phase.")));
    }

    [TestCase("two")]
    [TestCase("-1")]
    [TestCase("1.5")]
    public void Options_CapacityIsNoNumberOfUnits_IsRefused(string units) => Assert.That(
        new ParallelTasksOptions { Capacities = new() { ["gpu"] = units } }.Validate(new(new object())).Single().ErrorMessage,
        Is.EqualTo($"gpu must be a whole number of units, found '{units}'."));

    [Test]
    public async Task Run_TaskChangesWhatOthersClaim_SaysSo()
    {
        var runner = new FakeTaskRunner();
        var context = new FakeContext("/nowhere", Make.Graph(
            Make.Task("T1", writes: ["src/a.cs"]), Make.Task("T2", writes: ["docs/**"]), Make.Task("T3", ["T1"], ["docs/b.md"]), Make.Task("T4", writes: ["src/a.cs"])));
        var run = new ParallelTasksPhase(runner, new FakeDecisions(), gates, new() { MaxParallel = 2 }).RunAsync(context, default);

        runner.End("T1", changed: ["src/a.cs", "docs/b.md"]);
        foreach (var id in new[] { "T2", "T4", "T3" })
            runner.End(id);
        await run;

        Assert.That(context.Reported.Where(r => r.Contains("did not claim")), Is.EqualTo((string[])[
            "T1 changed docs/b.md, which it did not claim and T2 does: T2 is at work without it and is merged onto it",
            "T1 changed docs/b.md, which it did not claim and T3 does: T3 starts from it"]));
    }

    [TestCase(0, null)]
    [TestCase(1, "There are no tasks, so nothing can be done.")]
    public async Task Run_NoTasks_IsDoneOnlyWhereThePlanHasNothingToDo(int requirements, string? message)
    {
        var plan = new WorkPlan { Title = "None", Slug = "none", Requirements = [.. Enumerable.Range(0, requirements).Select(number => new Requirement { Id = $"R{number}", Text = "one" })] };

        var result = await new ParallelTasksPhase(new FakeTaskRunner(), new FakeDecisions(), gates, new()).RunAsync(new FakeContext("/nowhere", plan, Make.Graph()), default);

        Assert.That(result.Failure?.Message, Is.EqualTo(message));
        Assert.That((result.Artifact as ChangeSet)?.HeadCommit, Is.EqualTo(message is null ? "basecommit" : null));
    }

    private Task<PhaseResult> Start(FakeTaskRunner runner, ParallelTasksOptions options, string[] ranking, params WorkTask[] tasks) =>
        new ParallelTasksPhase(runner, new FakeDecisions(ranking), gates, options).RunAsync(new FakeContext("/nowhere", Make.Graph(tasks)), default);
}
