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
    public void Next_SameFailureFromAnotherTree_IsProgress() =>
        Assert.That(Climb(Ladder(2, "retry"), i => (Failed("a"), $"tree {i}")), Is.EqualTo(new[] { "retry 1", "retry 2" }));

    [Test]
    public void Next_RungThatGaveUp_IsNotTriedAgain()
    {
        var ladder = Ladder(3, "retry", "fix");
        ladder.Record(new("retry", 1, "could not", false), acted: false);
        Assert.That(ladder.Next(Failed("a"), "t")!.Value.Rung.Use, Is.EqualTo("fix"));
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

    private static List<string> Climb(Ladder ladder, Func<int, (Failure Failure, string Tree)> next)
    {
        var climbed = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            var (failure, tree) = next(i);
            if (ladder.Next(failure, tree) is not { } rung)
                return climbed;
            climbed.Add($"{rung.Rung.Use} {rung.Attempt}");
            ladder.Record(new(rung.Rung.Use, rung.Attempt, "did", false), acted: true);
        }
        throw new InvalidOperationException("it has no end");
    }

    private static Ladder Ladder(int iterations, params string[] rungs) => new([.. rungs.Select(Rung)], iterations);

    private static RungDefinition Rung(string use) => new(use, Empty, Spot);

    private static readonly YamlMap Empty = new(Spot, []);

    private static Failure Failed(string message) => FailureFingerprint.Stamp(new() { Kind = FailureKind.Test, Message = message });
}
