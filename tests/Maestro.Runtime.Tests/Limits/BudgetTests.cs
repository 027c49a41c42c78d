using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Tests.Limits;

public sealed class BudgetTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public void TryReserve_WorstCaseFits_HoldsItUntilSettled()
    {
        var budget = Root(tokens: 100, calls: 10);
        var first = budget.TryReserve(60, 1)!;

        Assert.That(budget.TryReserve(60, 1), Is.Null, "what is held is not there for others");
        first.Settle(new() { Tokens = 10, ApiCalls = 1 });
        Assert.That(budget.TryReserve(90, 9), Is.Not.Null, "the rest was refunded");
        Assert.That(budget.TryReserve(0, 1), Is.Null);
    }

    [Test]
    public void TryReserve_RefusedAbove_HoldsNothingAnywhere()
    {
        var root = Root(tokens: 100, calls: 10);
        var child = root.Child("phase", new(TimeSpan.MaxValue, 1000, 1000)).Child("task");

        Assert.That(child.TryReserve(101, 0), Is.Null);
        Assert.That(child.TryReserve(100, 0), Is.Not.Null);
    }

    [Test]
    public void TryReserve_ChildsOwnLimit_BindsTheChildOnly()
    {
        var root = Root(tokens: 100, calls: 10);
        var child = root.Child("phase", new(TimeSpan.MaxValue, 10, 10));

        Assert.That((child.TryReserve(11, 0), root.TryReserve(11, 0)), Is.EqualTo(((Reservation?)null, root)).Using<object?>((a, b) => (a is null) == (b is null)));
    }

    [Test]
    public void TryReserve_TimeIsUp_IsRefused()
    {
        var budget = Root(minutes: 10, spent: TimeSpan.FromMinutes(4));
        Assert.That(budget.Remaining, Is.EqualTo(TimeSpan.FromMinutes(6)));
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.That(budget.Child("task").TryReserve(0, 0), Is.Null);
        Assert.That(budget.Exhausted(out var which), Is.True);
        Assert.That(which, Is.EqualTo("max_duration_seconds"));
    }

    [Test]
    public void Remaining_ChildHasLess_IsTheChilds()
    {
        var root = Root(minutes: 10);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var child = root.Child("task", new(TimeSpan.FromMinutes(5), long.MaxValue, long.MaxValue));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.That((child.Remaining, root.Remaining), Is.EqualTo((TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(7))));
        Assert.That(root.Child("late", new(TimeSpan.FromMinutes(60), 1, 1)).Remaining, Is.EqualTo(TimeSpan.FromMinutes(7)));
    }

    [Test]
    public void Settle_InAChild_CountsInAllAbove()
    {
        var root = Root(tokens: 100, calls: 10);
        root.Child("phase").Child("task").TryReserve(50, 2)!.Settle(new() { Tokens = 40, ApiCalls = 1 });

        Assert.That(Used(root), Is.EqualTo((40L, 1L)));
        Assert.That(root.Share, Is.EqualTo(0.4));
    }

    [Test]
    public void Settle_MoreThanWasHeld_IsRecordedAsItWas()
    {
        var root = Root(tokens: 100, calls: 10);
        root.TryReserve(10, 1)!.Settle(new() { Tokens = 150, ApiCalls = 1 });

        Assert.That(Used(root).Tokens, Is.EqualTo(150));
        Assert.That((root.Exhausted(out var which), which, root.Share), Is.EqualTo((true, "max_tokens", 1.5)));
    }

    [Test]
    public void Settle_Unknown_IsMarkedAndCountsTheCallsHeld()
    {
        var root = Root(tokens: 100, calls: 10);
        root.Child("task").TryReserve(50, 3)!.Settle(Usage.Unknown);

        Assert.That(root.Use[1], Is.EqualTo(new LimitUse("max_tokens", 0, 100, "tokens", true)));
        Assert.That(root.Use[2], Is.EqualTo(new LimitUse("max_api_calls", 3, 10, "calls", true)));
    }

    [Test]
    public void Settle_Twice_Throws()
    {
        var reservation = Root().TryReserve(1, 1)!;
        reservation.Settle(Usage.None);

        Assert.That(() => reservation.Settle(Usage.None), Throws.InvalidOperationException);
    }

    [Test]
    public void Root_UsedBefore_IsCounted()
    {
        var root = Budget.Root(new(TimeSpan.MaxValue, 100, 10), _clock, TimeSpan.Zero, new() { Tokens = 95, ApiCalls = null });

        Assert.That(root.TryReserve(6, 0), Is.Null);
        Assert.That((root.Use[1].Unknown, root.Use[2].Unknown), Is.EqualTo((false, true)));
    }

    [Test]
    public void TryReserve_ThousandParallelSequences_NeverExceedTheLimit()
    {
        const long tokens = 50_000;
        const long calls = 2_000;
        var root = Root(tokens, calls);
        var phases = Enumerable.Range(0, 4).Select(i => root.Child($"p{i}", new(TimeSpan.MaxValue, 20_000, 900))).ToArray();

        Parallel.For(0, 1000, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20; i++)
            {
                var held = (Tokens: random.NextInt64(500), Calls: random.NextInt64(10));
                if (phases[seed % 4].Child("task").TryReserve(held.Tokens, held.Calls) is not { } reservation)
                    continue;
                reservation.Settle(random.Next(4) == 0
                    ? Usage.Unknown
                    : new() { Tokens = random.NextInt64(held.Tokens + 1), ApiCalls = random.NextInt64(held.Calls + 1) });
            }
        });

        Assert.That(Used(root).Tokens, Is.InRange(1, tokens));
        Assert.That(Used(root).Calls, Is.InRange(1, calls));
        Assert.That(phases.Select(phase => Used(phase).Tokens), Has.All.InRange(0, 20_000));
        Assert.That(phases.Sum(phase => Used(phase).Tokens), Is.EqualTo(Used(root).Tokens));
        Assert.That(root.TryReserve(tokens - Used(root).Tokens, calls - Used(root).Calls), Is.Not.Null, "nothing is held any more");
    }

    private Budget Root(long tokens = long.MaxValue, long calls = long.MaxValue, double? minutes = null, TimeSpan spent = default) => Budget.Root(
        new(minutes is { } m ? TimeSpan.FromMinutes(m) : TimeSpan.MaxValue, tokens, calls), _clock, spent, Usage.None);

    private static (long Tokens, long Calls) Used(Budget budget) => (budget.Use[1].Used, budget.Use[2].Used);
}
