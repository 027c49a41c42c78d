using Maestro.Runtime.Limits;
using Microsoft.Extensions.Time.Testing;
using static Maestro.Runtime.Tests.Limits.Budgets;

namespace Maestro.Runtime.Tests.Limits;

/// <summary>How those who work under a node learn that its time is up, or that more was used than may be.</summary>
public sealed class BudgetEndTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public void Time_IsUp_EndsTheNodeAndThoseBelow()
    {
        var root = Root(minutes: 10, spent: TimeSpan.FromMinutes(4));
        var task = root.Child("phase").Child("task");
        clock.Advance(TimeSpan.FromMinutes(6) - TimeSpan.FromSeconds(1));
        Assert.That(task.TimeUp.IsCancellationRequested, Is.False, "four of the ten were spent before");
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((task.TimeUp.IsCancellationRequested, task.Ended.IsCancellationRequested), Is.EqualTo((true, true)));
        Assert.That(task.Exhausted()!.ToString(), Is.EqualTo("max_duration_seconds of the run (600) is used up"));
    }

    [Test]
    public void Time_OfAChildIsUp_LeavesTheOthers()
    {
        var root = Root(minutes: 10);
        var task = root.Child("task T1", new(TimeSpan.FromMinutes(1)));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((task.Ended.IsCancellationRequested, root.Ended.IsCancellationRequested, root.Child("task T2").Ended.IsCancellationRequested), Is.EqualTo((true, false, false)));
        Assert.That(task.Exhausted()!.Node, Is.EqualTo("task T1"));
    }

    [Test]
    public void Time_ChildHasLess_IsTheChilds()
    {
        var root = Root(minutes: 10);
        clock.Advance(TimeSpan.FromMinutes(1));
        var child = root.Child("task", new(TimeSpan.FromMinutes(5)));
        clock.Advance(TimeSpan.FromMinutes(2));
        var late = root.Child("late", new(TimeSpan.FromMinutes(60)));

        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.That((child.TimeUp.IsCancellationRequested, root.TimeUp.IsCancellationRequested), Is.EqualTo((true, false)), "five minutes of its own");
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.That((late.TimeUp.IsCancellationRequested, root.TimeUp.IsCancellationRequested), Is.EqualTo((true, true)), "no longer than the run");
    }

    [Test]
    public async Task Settle_MoreThanWasHeld_IsRecordedAsItWasAndEndsWhatIsMetered()
    {
        var root = Root(tokens: 100, calls: 10);
        var task = root.Child("phase").Child("task");
        (await Reserved(task, 10, 1))!.Settle(Amount(150, 1));

        Assert.That(Used(root).Tokens, Is.EqualTo(150));
        Assert.That((root.Exhausted()!.Which, root.Share), Is.EqualTo(("max_tokens", 1.5)));
        Assert.That((task.Ended.IsCancellationRequested, task.TimeUp.IsCancellationRequested), Is.EqualTo((true, false)), "gates may still run");
    }

    [Test]
    public void Report_UpToTheLimit_EndsNothing()
    {
        var root = Root(tokens: 100);
        root.Report(Amount(100, 0));
        Assert.That(root.Ended.IsCancellationRequested, Is.False, "who made the last call that is borne may finish with it");
        root.Report(Amount(1, 0));
        Assert.That(root.Ended.IsCancellationRequested, Is.True);
    }

    [Test]
    public void EndAfter_GraceIsOver_EndsWhatIsMetered()
    {
        var phase = Root().Child("phase");
        var task = phase.Child("task");
        phase.EndAfter(TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(task.Ended.IsCancellationRequested, Is.False);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((task.Ended.IsCancellationRequested, task.TimeUp.IsCancellationRequested), Is.EqualTo((true, false)));
    }

    private Budget Root(long? tokens = null, long? calls = null, double? minutes = null, TimeSpan spent = default) => Budgets.Root(clock, tokens, calls, minutes, spent);
}
