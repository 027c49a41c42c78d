using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>Which versions can come true beside the others, and what comes before what.</summary>
public sealed class SlotGraphTests
{
    [Test]
    public void Feasible_NeedsAnotherAtAVersionItIsHeldBelow_LeavesThatOut()
    {
        var (slots, left) = Feasible(Slots.Of("A 1.0.0 3.0.0 2.0.0").Needing("3.0.0", "b", "[3.0.0, )").Needing("2.0.0", "b", "[2.0.0, )"), Slots.Of("B 1.0.0 2.0.0"));

        Assert.That(slots, Is.EqualTo("A 2.0.0; B 2.0.0"));
        Assert.That(left, Is.EqualTo((LeftAlone[])[new("A", "3.0.0", "it needs b 3.0.0 or newer, which stays at 1.0.0")]));
    }

    [TestCase("app", "[1.0.0]", "it needs b 2.0.0 or newer, which stays at 1.0.0")]
    [TestCase("app", "1.*", null, TestName = "one that floats")]
    [TestCase("app", "[1.0.0]", null, "net48", TestName = "one of another framework")]
    [TestCase("core", "[1.0.0]", null, TestName = "one that only a project below it has")]
    [TestCase("app", "[2.0.0]", null, TestName = "one that is new enough")]
    public void Feasible_NeedsAnotherThatCannotBeWritten_LeavesThatOut(string project, string range, string? why, string framework = "net10.0")
    {
        var left = new List<LeftAlone>();
        var solution = Slots.AppOverCore with { Uses = [new(project, NuGet.Frameworks.NuGetFramework.Parse(framework), "B", NuGet.Versioning.VersionRange.Parse(range))] };

        new SlotGraph([Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "b", "[2.0.0, )")], solution).Feasible(left);

        Assert.That(left.Select(one => one.Why), Is.EqualTo(why is null ? [] : (string[])[why]));
    }

    [Test]
    public void Feasible_WhatWasLeftOutIsNeeded_LeavesThatOutAsWell()
    {
        var (slots, left) = Feasible(Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "B", "[2.0.0, )"), Slots.Of("B 1.0.0 2.0.0").Needing("2.0.0", "C", "[2.0.0, )"), Slots.Of("C 1.0.0"));

        Assert.That(slots, Is.EqualTo("A; B; C"));
        Assert.That(left.Select(one => one.Package), Is.EquivalentTo((string[])["A", "B"]));
    }

    [Test]
    public void Feasible_WrittenInOnePlaceWithOneThatStays_Stays()
    {
        var (slots, left) = Feasible(Slots.Of("A 1.0.0 2.0.0").WrittenAt("p.props"), Slots.Of("B 1.0.0").WrittenAt("p.props"));

        Assert.That(slots, Is.EqualTo("A; B"));
        Assert.That(left, Is.EqualTo((LeftAlone[])[new("A", "2.0.0", "B, whose version is written in the same place, may not have it")]));
    }

    [Test]
    public void Feasible_WrittenInOnePlace_KeepsWhatAllMayHave() => Assert.That(
        Feasible(Slots.Of("A 1.0.0 3.0.0 2.0.0").WrittenAt("p.props"), Slots.Of("B 1.0.0 2.5.0 2.0.0").WrittenAt("p.props"), Slots.Of("C 1.0.0 3.0.0")).Slots, Is.EqualTo("A 2.0.0; B 2.0.0; C 3.0.0"));

    [Test]
    public void Feasible_WrittenInOnePlaceWithOneThatNothingAsksFor_TakesItAlong() => Assert.That(
        Feasible(Slots.Of("A 1.0.0 1.1.0 1.2.0").WrittenAt("p.props"), Slots.Of("B 1.0.0").WrittenAt("p.props") with { Along = [new("1.2.0")] }, Slots.Of("C 1.0.0") with { Along = [new("1.2.0")] }).Slots,
        Is.EqualTo("A 1.2.0; B 1.2.0; C"));

    [TestCase("A 1.0.0 3.0.0 2.0.0", "2.0.0 is the best version that can come true. Not taken: 3.0.0: it needs B 2.0.0 or newer, which stays at 1.0.0.")]
    [TestCase("A 1.0.0 3.0.0", "A stays at 1.0.0: it needs B 2.0.0 or newer, which stays at 1.0.0.")]
    public void Feasible_BestIsLeftOut_TheReasonIsToldWithThePackage(string package, string why) =>
        Assert.That(new SlotGraph([Slots.Of(package).Needing("3.0.0", "B", "[2.0.0, )"), Slots.Of("B 1.0.0")], Slots.AppOverCore).Feasible([])[0].Rationale, Is.EqualTo(why));

    [TestCase("[1.0.0, )", "app", TestName = "the other is new enough as it is")]
    [TestCase("(, 9.0.0]", "app", TestName = "any version will do")]
    [TestCase("[2.0.0, )", "app", "core", TestName = "the other is there only through a project, so restore takes the newer of them")]
    public void Feasible_NothingStandsAgainstIt_IsKept(string range, string dependent, string dependency = "app") =>
        Assert.That(Feasible(Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "B", range).In(dependent), Slots.Of("B 1.0.0").In(dependency)).Slots, Does.StartWith("A 2.0.0;"));

    // What core needs comes to app as well, which references the other by itself: a downgrade there.
    [Test]
    public void Feasible_ComesThroughAProject_LeavesItOut() =>
        Assert.That(Feasible(Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "B", "[2.0.0, )").In("core"), Slots.Of("B 1.0.0").In("app")).Slots, Is.EqualTo("A; B"));

    [Test]
    public void Before_NeedsANewerVersion_ComesAfter() =>
        Assert.That(Before(Slots.Of("A 1.0.0 3.0.0 2.0.0").Needing("3.0.0", "B", "[2.0.0, )"), Slots.Of("B 1.0.0 2.0.0"), Slots.Of("C 1.0.0 2.0.0")), Is.EqualTo("B"));

    [Test]
    public void Before_OnlyALowerVersionNeedsOne_WaitsForNothing() =>
        Assert.That(Before(Slots.Of("A 1.0.0 3.0.0 2.0.0").Needing("2.0.0", "B", "[2.0.0, )"), Slots.Of("B 1.0.0 2.0.0")), Is.Empty);

    [Test]
    public void Before_OtherIsNewEnough_WaitsForNothing() =>
        Assert.That(Before(Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "B", "[1.0.0, )"), Slots.Of("B 1.0.0 2.0.0")), Is.Empty);

    // B 1.0.0 does not bear A 2.0.0, so B moves first.
    [TestCase("[1.0.0, 2.0.0)", "B")]
    [TestCase("[1.0.0, 3.0.0)", "")]
    [TestCase("[1.0.0, )", "")]
    public void Before_WhatDependsOnItDoesNotBearIt_ComesAfter(string range, string before) =>
        Assert.That(Before(Slots.Of("A 1.0.0 2.0.0"), Slots.Of("B 1.0.0 2.0.0").Needing("1.0.0", "A", range)), Is.EqualTo(before));

    [Test]
    public void Before_OtherStays_WaitsForNothing()
    {
        Assert.That(Before(Slots.Of("A 1.0.0 2.0.0").Needing("2.0.0", "B", "[2.0.0, )"), Slots.Of("B 1.0.0")), Is.Empty);
        Assert.That(Before(Slots.Of("A 1.0.0 2.0.0"), Slots.Of("B 1.0.0").Needing("1.0.0", "A", "[1.0.0]")), Is.Empty);
    }

    [Test]
    public void Before_StaysItself_WaitsForNothing() => Assert.That(Before(Slots.Of("A 1.0.0"), Slots.Of("B 1.0.0 2.0.0").Needing("1.0.0", "A", "[1.0.0]")), Is.Empty);

    private static string Before(params Slot[] slots) => string.Join(' ', new SlotGraph(slots, Slots.AppOverCore).Before(slots[0]).Select(slot => slot.Package));

    private static (string Slots, List<LeftAlone> Left) Feasible(params Slot[] slots)
    {
        var left = new List<LeftAlone>();
        return (string.Join("; ", new SlotGraph(slots, Slots.AppOverCore).Feasible(left).Select(slot => $"{slot.Package} {string.Join(' ', slot.Candidates)}".Trim())), left);
    }
}
