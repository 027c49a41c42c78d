using Maestro.Runtime.Limits;
using Microsoft.Extensions.Time.Testing;
using static Maestro.Runtime.Tests.Limits.Budgets;

namespace Maestro.Runtime.Tests.Limits;

/// <summary>What a node bears, holds and counts.</summary>
public sealed class BudgetTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public async Task Reserve_WorstCaseFits_HoldsItUntilSettled()
    {
        var budget = Root(tokens: 100, calls: 10);
        var first = (await Reserved(budget, 60, 1))!;
        var second = budget.ReserveAsync(Amount(60, 1), default).AsTask();
        Assert.That(second.IsCompleted, Is.False, "what is held is not there for others, but may be given back");

        first.Settle(Amount(10, 1));
        Assert.That(await second, Is.Not.Null, "the rest was refunded");
        Assert.That(await Reserved(budget, 91, 1), Is.Null, "this much will never be there");
    }

    [Test]
    public async Task Reserve_WaitingIsCancelled_HoldsNothing()
    {
        var budget = Root(tokens: 100);
        var first = (await Reserved(budget, 60, 0))!;
        using var stop = new CancellationTokenSource();
        var second = budget.ReserveAsync(Amount(60, 0), stop.Token).AsTask();
        await stop.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());

        first.Settle(Usage.None);
        Assert.That(await Reserved(budget, 100, 0), Is.Not.Null);
    }

    [Test]
    public async Task Reserve_RefusedAbove_HoldsNothingAnywhere()
    {
        var root = Root(tokens: 100, calls: 10);
        var child = root.Child("phase", new(Tokens: 1000)).Child("task");

        Assert.That(await Reserved(child, 101, 0), Is.Null);
        Assert.That(child.Refusing(Amount(101, 0), out var own)!.Node, Is.EqualTo("the run"));
        Assert.That(own, Is.False);
        Assert.That(await Reserved(child, 100, 0), Is.Not.Null);
    }

    [Test]
    public async Task Reserve_ChildsOwnLimit_BindsTheChildOnly()
    {
        var root = Root(tokens: 100, calls: 10);
        var child = root.Child("phase", new(Tokens: 10));

        Assert.That(await Reserved(child, 11, 0), Is.Null);
        Assert.That(child.Refusing(Amount(11, 0), out var own)!.ToString(), Is.EqualTo("max_tokens of phase (10) does not bear what comes next: 10 left"));
        Assert.That(own, Is.True);
        Assert.That(await Reserved(root, 11, 0), Is.Not.Null);
    }

    [Test]
    public async Task Reserve_NothingIsAskedFor_IsBoundByTimeAlone()
    {
        var budget = Root(tokens: 10, minutes: 10);
        budget.Report(Amount(50, 0));

        Assert.That(await Reserved(budget, 0, 0), Is.Not.Null, "what costs nothing may go on although more was used than may be");
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(await Reserved(budget, 0, 0), Is.Null);
    }

    [Test]
    public async Task Reserve_NobodyCanTellHowMuch_TheFirstIsAlone()
    {
        var budget = Root(tokens: 1000);
        var first = (await budget.ReserveAsync(Blind, default))!;
        var second = budget.ReserveAsync(Blind, default).AsTask();
        Assert.That(second.IsCompleted, Is.False);

        first.Settle(Amount(300, 1));
        Assert.That(await second, Is.Not.Null);
        Assert.That(await budget.ReserveAsync(Blind, default), Is.Not.Null, "the next two are taken to be as large as the first");
        Assert.That(budget.ReserveAsync(Blind, default).AsTask().IsCompleted, Is.False, "a third would not fit beside them");
    }

    [Test]
    public async Task Reserve_NobodyCanTellAndLittleIsLeft_OneMayGoBeyond()
    {
        var budget = Root(tokens: 1000);
        (await budget.ReserveAsync(Blind, default))!.Settle(Amount(990, 1));
        var last = (await budget.ReserveAsync(Blind, default))!;
        last.Settle(Amount(400, 1));

        Assert.That(Used(budget).Tokens, Is.EqualTo(1390));
        Assert.That(await budget.ReserveAsync(Blind, default), Is.Null);
    }

    [Test]
    public async Task Settle_InAChild_CountsInAllAbove()
    {
        var root = Root(tokens: 100, calls: 10);
        (await Reserved(root.Child("phase").Child("task"), 50, 2))!.Settle(Amount(40, 1));

        Assert.That(Used(root), Is.EqualTo((40m, 1m)));
        Assert.That(root.Share, Is.EqualTo(0.4));
    }

    [Test]
    public async Task Cost_HasALimit_IsKeptLikeTheOthers()
    {
        var root = Budget.Root(new(CostUsd: 1.5m), clock);
        (await root.ReserveAsync(Usage.None with { CostUsd = 1m }, default))!.Settle(Usage.None with { CostUsd = 0.75m });

        Assert.That(await root.ReserveAsync(Usage.None with { CostUsd = 0.76m }, default), Is.Null);
        Assert.That(root.Use[^1], Is.EqualTo(new LimitUse("max_cost_usd", 0.75m, 1.5m, "dollars", false)));
    }

    [Test]
    public async Task Settle_Unknown_IsMarkedAndCountsWhatWasHeld()
    {
        var root = Root(tokens: 100, calls: 10);
        (await Reserved(root.Child("task"), 50, 3))!.Settle(Usage.Unknown);

        Assert.That(root.Use[1], Is.EqualTo(new LimitUse("max_tokens", 50, 100, "tokens", true)));
        Assert.That(root.Use[2], Is.EqualTo(new LimitUse("max_api_calls", 3, 10, "calls", true)));
    }

    [Test]
    public async Task Release_BeforeItIsSettled_GivesBackWhatWasHeld()
    {
        var root = Root(tokens: 100, calls: 10);
        var whole = (await Reserved(root, 100, 10))!;
        whole.Release();
        Assert.That(await Reserved(root, 100, 10), Is.Not.Null);
        whole.Settle(Usage.Unknown);
        Assert.That(Used(root), Is.EqualTo((0m, 0m)));
    }

    [Test]
    public async Task Settle_Twice_Throws()
    {
        var reservation = (await Reserved(Root(), 1, 1))!;
        reservation.Settle(Usage.None);

        Assert.That(() => reservation.Settle(Usage.None), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Node_UsedBefore_IsCounted()
    {
        var before = new Spent(TimeSpan.Zero, new() { Tokens = 95, ApiCalls = null, CostUsd = 0 }, new() { Tokens = 95, ApiCalls = 2, CostUsd = 0 });
        var root = Budget.Root(new(Tokens: 100, ApiCalls: 10), clock, before);
        Assert.That(await Reserved(root, 6, 0), Is.Null);
        Assert.That((root.Use[1].Unknown, root.Use[2].Unknown, root.Use[2].Used), Is.EqualTo((false, true, 2m)));

        var task = root.Child("task", new(TimeSpan.FromMinutes(5), Tokens: 40), before with { Time = TimeSpan.FromMinutes(4), Usage = Amount(30, 0) });
        Assert.That(await Reserved(task, 11, 0), Is.Null);
        Assert.That(Used(root).Tokens, Is.EqualTo(95), "those above have counted it already");
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(task.TimeUp.IsCancellationRequested, Is.True, "four of its five minutes were spent");
    }

    [Test]
    public void Path_IsTheSameInEverySitting() =>
        Assert.That(Root().Child("phase implementation").Child("task T1").Path, Is.EqualTo("phase implementation/task T1"));

    [Test]
    public async Task Reserve_ThousandParallelSequences_NeverExceedTheLimit()
    {
        const long tokens = 50_000;
        const long calls = 2_000;
        var root = Root(tokens, calls);
        var phases = Enumerable.Range(0, 4).Select(i => root.Child($"p{i}", new(Tokens: 20_000, ApiCalls: 900))).ToArray();

        await Parallel.ForAsync(0, 1000, async (seed, ct) =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20; i++)
            {
                var held = (Tokens: random.NextInt64(500), Calls: random.NextInt64(10));
                if (await phases[seed % 4].Child("task").ReserveAsync(Amount(held.Tokens, held.Calls), ct) is not { } reservation)
                    continue;
                reservation.Settle(random.Next(4) == 0 ? Usage.Unknown : Amount(random.NextInt64(held.Tokens + 1), random.NextInt64(held.Calls + 1)));
            }
        });

        Assert.That(Used(root).Tokens, Is.InRange(1, tokens));
        Assert.That(Used(root).Calls, Is.InRange(1, calls));
        Assert.That(phases.Select(phase => Used(phase).Tokens), Has.All.InRange(0, 20_000));
        Assert.That(phases.Sum(phase => Used(phase).Tokens), Is.EqualTo(Used(root).Tokens));
        Assert.That(await Reserved(root, tokens - (long)Used(root).Tokens, calls - (long)Used(root).Calls), Is.Not.Null, "nothing is held any more");
    }

    private static Usage Blind => new() { Tokens = null, ApiCalls = 1, CostUsd = 0 };

    private Budget Root(long? tokens = null, long? calls = null, double? minutes = null) => Budgets.Root(clock, tokens, calls, minutes);
}
