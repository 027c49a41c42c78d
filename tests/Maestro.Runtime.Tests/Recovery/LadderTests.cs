using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Recovery;

namespace Maestro.Runtime.Tests.Recovery;

/// <summary>Which rung comes next: bounded, upwards, and never for what must not be repaired silently.</summary>
public sealed class LadderTests
{
    private static readonly SourceSpot Spot = SourceSpot.Of("maestro.yaml");

    [Test]
    public void Next_NothingTriedYet_IsTheLowest() => Assert.That(Ladder(2, "retry", "fix").Next(Failed("a"), "t")!.Value, Is.EqualTo((Rung("retry"), 1)));

    [Test]
    public void Next_OtherFailuresEachTime_ComesToAnEnd()
    {
        var ladder = Ladder(2, "retry", "fix");
        Assert.That(Climb(ladder, i => (Failed($"{(char)('a' + i)}"), $"tree {i}")), Is.EqualTo(new[] { "retry 1", "retry 2", "fix 1", "fix 2" }));
    }

    [Test]
    public void Next_SameFailureFromTheSameTree_GoesUpAtOnce() =>
        Assert.That(Climb(Ladder(5, "retry", "fix"), _ => (Failed("a"), "tree")), Is.EqualTo(new[] { "retry 1", "fix 1" }));

    [Test]
    public void Next_SameFailureFromAnotherTree_IsNoProgress() =>
        Assert.That(Climb(Ladder(5, "retry", "fix"), i => (Failed("a"), $"tree {i}")), Is.EqualTo(new[] { "retry 1", "fix 1" }));

    [Test]
    public void Next_AnotherFailureFromATreeThatWasThere_IsNoProgress() =>
        Assert.That(Climb(Ladder(5, "retry", "fix"), i => (Failed($"{(char)('a' + i)}"), $"tree {i % 2}")).Take(4), Is.EqualTo(new[] { "retry 1", "retry 2", "fix 1", "retry 3" }));

    [Test]
    public void Next_SameFailureAfterAStepOfARungWithMore_AsksThatRungAgainWithinItsBound() =>
        Assert.That(Climb(Ladder(4, "retry", "fix"), i => (Failed("a"), $"tree {i}"), more: rung => rung == "retry"), Is.EqualTo(new[] { "retry 1", "retry 2", "retry 3", "retry 4", "fix 1" }));

    [Test]
    public void Next_StepsOnOneFailure_EndAtTheBoundOfTheFailure() =>
        Assert.That(Climb(new([Rung("retry"), Rung("fix")], 5, 3), _ => (Failed("a"), "tree"), more: _ => true), Has.Count.EqualTo(3));

    [Test]
    public void Next_RungThatHadMoreAndGaveUp_IsNotTriedAgain()
    {
        var ladder = Ladder(3, "retry", "fix");
        ladder.Next(Failed("a"), "t");
        ladder.Record(new("retry", 1, "the first", false), acted: true, more: true);
        Assert.That(ladder.Next(Failed("a"), "t")!.Value, Is.EqualTo((Rung("retry"), 2)));
        ladder.Record(new("retry", 2, "no more", false), acted: false, more: true);
        Assert.That(ladder.Next(Failed("a"), "t")!.Value, Is.EqualTo((Rung("fix"), 1)));
    }

    [TestCase(FailureKind.Transient)]
    [TestCase(FailureKind.Merge)]
    public void Next_WhatIsNotTheWorksFault_IsTriedAgainAsOftenAsARungMay(FailureKind kind) =>
        Assert.That(Climb(Ladder(3, "retry"), _ => (Failed("a") with { Kind = kind }, "tree")), Is.EqualTo(new[] { "retry 1", "retry 2", "retry 3" }));

    [Test]
    public void Next_OneFailureAgainAndAgain_EndsAtItsBound() =>
        Assert.That(Climb(new([Rung("retry"), Rung("fix")], 5, 6), _ => (Failed("a") with { Kind = FailureKind.Transient }, "tree")), Has.Count.EqualTo(6));

    [Test]
    public void Next_RungThatGaveUp_IsNotTriedAgain()
    {
        var ladder = Ladder(3, "retry", "fix");
        ladder.Next(Failed("a"), "t");
        ladder.Record(new("retry", 1, "could not", false), acted: false);
        Assert.That(ladder.Next(Failed("a"), "t")!.Value.Rung.Use, Is.EqualTo("fix"));
    }

    [Test]
    public void Next_RungThatGaveUpOnAnotherFailure_IsAskedAboutThisOne()
    {
        var ladder = Ladder(3, "fix", "retry");
        ladder.Next(Failed("a"), "t");
        ladder.Record(new("fix", 1, "could not", false), acted: false);
        Assert.That(ladder.Next(Failed("b"), "u")!.Value, Is.EqualTo((Rung("fix"), 1)));
    }

    [TestCase(FailureKind.Integrity)]
    [TestCase(FailureKind.Input)]
    [TestCase(FailureKind.Limit)]
    public void Next_WhatNoRungMayMend_IsNothing(FailureKind kind) => Assert.That(Ladder(2, "retry").Next(Failed("a") with { Kind = kind }, "t"), Is.Null);

    [Test]
    public void Succeeded_MarksTheLastRung()
    {
        var ladder = Ladder(2, "retry", "fix");
        ladder.Record(new("retry", 1, "did", false), acted: true);
        ladder.Record(new("fix", 1, "did", false), acted: true);
        ladder.Succeeded();
        Assert.That(ladder.Tried.Select(t => t.Recovered), Is.EqualTo(new[] { false, true }));
    }

    private static List<string> Climb(Ladder ladder, Func<int, (Failure Failure, string Tree)> next, Func<string, bool>? more = null)
    {
        var climbed = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            var (failure, tree) = next(i);
            if (ladder.Next(failure, tree) is not { } rung)
                return climbed;
            climbed.Add($"{rung.Rung.Use} {rung.Attempt}");
            ladder.Record(new(rung.Rung.Use, rung.Attempt, "did", false), acted: true, more?.Invoke(rung.Rung.Use) ?? false);
        }
        throw new InvalidOperationException("it has no end");
    }

    private static Ladder Ladder(int iterations, params string[] rungs) => new([.. rungs.Select(Rung)], iterations, 1000);

    private static RungDefinition Rung(string use) => new(use, Empty, Spot);

    private static readonly YamlMap Empty = new(Spot, []);

    private static Failure Failed(string message) => FailureFingerprint.Stamp(new() { Kind = FailureKind.Test, Message = message });
}
