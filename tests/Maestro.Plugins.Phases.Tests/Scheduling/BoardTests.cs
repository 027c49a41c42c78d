using Maestro.Plugins.Phases.Scheduling;
using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests.Scheduling;

/// <summary>Which task is taken next, as results come in.</summary>
public sealed class BoardTests
{
    private static readonly Dictionary<string, int> None = [];

    [Test]
    public void Take_ReaderAndWriterOfOnePath_NeverAtOnceButTwoReadersAre()
    {
        var board = new TaskBoard([Reads("T1", "src/**"), Make.Task("T2", writes: ["src/a.cs"]), Reads("T3", "src/a.cs")], [], scheduled: false, None);

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T1", "T3"]));
        board.Report(Make.Result("T1"));
        Assert.That(TakeAll(board), Is.Empty);
        board.Report(Make.Result("T3"));
        Assert.That(TakeAll(board), Is.EqualTo((string[])["T2"]));
    }

    [Test]
    public void Take_Needs_HoldUnitsUntilTheTaskEnds()
    {
        var board = new TaskBoard([Needs("T1", 1), Needs("T2", 2), Needs("T3", 1), Make.Task("T4")], [], scheduled: false, new Dictionary<string, int> { ["gpu"] = 2 });

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T1", "T3", "T4"]));
        board.Report(Make.Result("T1"));
        Assert.That(TakeAll(board), Is.Empty);
        board.Report(Make.Result("T3"));
        Assert.That(TakeAll(board), Is.EqualTo((string[])["T2"]));
    }

    [Test]
    public void Take_NeedOfWhatNobodyCounts_WaitsForNothing() => Assert.That(TakeAll(Board([], Needs("T1", 1), Needs("T2", 9))), Is.EqualTo((string[])["T1", "T2"]));

    [Test]
    public void Take_RealityLeavesTheSchedule_GoesOnByTheLongestRemainingPath()
    {
        // The schedule has T4, short, before T3, which most hangs on; T2 is the first that is not where it was to be.
        WorkTask[] tasks = [Make.Task("T1"), Make.Task("T2", ["T1"]), Make.Task("T3"), Make.Task("T4"), Make.Task("T5", ["T3"])];
        var (kept, left) = (Board(["T1", "T2", "T4", "T3", "T5"], tasks), Board(["T1", "T2", "T4", "T3", "T5"], tasks));

        Assert.That((kept.Take()!.Id, left.Take()!.Id), Is.EqualTo(("T1", "T1")));
        kept.Report(Make.Result("T1"));
        Assert.That((kept.Take()!.Id, kept.Take()!.Id, kept.Departed), Is.EqualTo(("T2", "T4", false)));
        Assert.That((left.Take()!.Id, left.Departed), Is.EqualTo(("T3", true)), "T1 still runs, so T2 cannot start");
    }

    [Test]
    public void Take_OrderWithoutASchedule_IsKeptWhateverComes()
    {
        var board = new TaskBoard([Make.Task("T1"), Make.Task("T2", ["T1"]), Make.Task("T3"), Make.Task("T4"), Make.Task("T5", ["T3"])], ["T1", "T2", "T4", "T3", "T5"], scheduled: false, None);

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T1", "T4", "T3"]));
    }

    [TestCase(TaskState.Failed)]
    [TestCase(TaskState.Isolated)]
    public void Take_TaskIsLost_NothingHangsOnWhatWaitedForIt(TaskState state)
    {
        // All that made T2 urgent waits for T1 as well.
        var board = Board(["T1", "T2", "T3", "T4", "T5"], Make.Task("T1"), Make.Task("T2"), Make.Task("T3"), Make.Task("T4", ["T3"]), Make.Task("T5", ["T1", "T2"]));
        Assert.That(board.Take()!.Id, Is.EqualTo("T1"));

        board.Report(Make.Result("T1", state));

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T3", "T2"]));
    }

    [Test]
    public void Take_ScheduleHasTasksTakeTurnsAtAFile_LeavesItToTheOneWhoseTurnItIs()
    {
        // T3 waits for T1 and comes before T2, which could write the file now.
        var board = Board(["T1", "T3", "T2"], Make.Task("T1"), Make.Task("T2", writes: ["a.cs"]), Make.Task("T3", ["T1"], ["a.cs"]));

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T1"]));
        board.Report(Make.Result("T1"));
        Assert.That(TakeAll(board), Is.EqualTo((string[])["T3"]));
        board.Report(Make.Result("T3"));
        Assert.That((TakeAll(board), board.Departed), Is.EqualTo(((string[])["T2"], false)));
    }

    [Test]
    public void Take_TurnOfATaskThatIsLost_PassesOn()
    {
        var board = Board(["T1", "T3", "T2"], Make.Task("T1"), Make.Task("T2", writes: ["a.cs"]), Make.Task("T3", ["T1"], ["a.cs"]));
        board.Take();

        board.Report(Make.Result("T1", TaskState.Failed));

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T2"]));
    }

    [Test]
    public void Take_ScheduleHasATaskBeforeWhatItWaitsFor_DoesNotWaitForEver()
    {
        var board = Board(["T2", "T1"], Make.Task("T1", writes: ["a.cs"]), Make.Task("T2", ["T1"], ["a.cs"]));

        Assert.That(TakeAll(board), Is.EqualTo((string[])["T1"]));
        board.Report(Make.Result("T1"));
        Assert.That(TakeAll(board), Is.EqualTo((string[])["T2"]));
    }

    private static TaskBoard Board(string[] ranking, params WorkTask[] tasks) => new(tasks, ranking, scheduled: true, None);

    private static WorkTask Reads(string id, string path) => Make.Task(id) with { Reads = [path] };

    private static WorkTask Needs(string id, int gpus) => Make.Task(id) with { Needs = new Dictionary<string, int> { ["gpu"] = gpus } };

    private static string[] TakeAll(TaskBoard board)
    {
        var taken = new List<string>();
        while (board.Take() is { } task)
            taken.Add(task.Id);
        return [.. taken];
    }
}
