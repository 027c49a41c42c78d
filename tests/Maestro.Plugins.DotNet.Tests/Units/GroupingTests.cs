using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>What goes together, what it is called, and what waits for what. Units are told as their packages, with <c>+</c> between them.</summary>
public sealed class GroupingTests
{
    [Test]
    public void Of_NothingBindsThem_EachIsAUnit() => Assert.That(Members(Of([], Slots.Of("A 1.0.0 2.0.0"), Slots.Of("B 1.0.0 2.0.0"))), Is.EqualTo("A, B"));

    [Test]
    public void Of_MayNotBeRaised_IsInNone() => Assert.That(Members(Of([], Slots.Of("A 1.0.0"), Slots.Of("B 1.0.0 2.0.0"))), Is.EqualTo("B"));

    [Test]
    public void Of_OnePackageAtSeveralVersions_GoesTogether()
    {
        var unit = Of([], Slots.Of("A 1.0.0 2.0.0"), Slots.Of("B 1.0.0 2.0.0"), Slots.Of("a 1.5.0 2.0.0"))[0];

        Assert.That((unit.Name, unit.Ties), Is.EqualTo(("A", (int[])[0, 1])));
    }

    [Test]
    public void Of_VersionIsWrittenInOnePlace_GoesTogetherAtOneVersion()
    {
        var unit = Of([], Slots.Of("A 1.0.0 3.0.0 2.0.0").WrittenAt("p.props"), Slots.Of("B 1.0.0 2.0.0").WrittenAt("p.props")).Single();

        Assert.That((unit.Name, unit.Ties), Is.EqualTo(("A and 1 more", (int[])[0, 0])));
        Assert.That(Slots.Told(unit.Levels), Is.EqualTo("2.0.0 2.0.0"));
    }

    [Test]
    public void Of_SomeOfAGroupAreWrittenInOnePlace_HaveOneVersionEach()
    {
        var unit = Of(["Acme.*"], Slots.Of("Acme.A 1.0.0 3.0.0 2.0.0"), Slots.Of("Acme.B 1.0.0 3.0.0 2.0.0").WrittenAt("p.props"), Slots.Of("Acme.C 1.0.0 3.0.0 2.0.0").WrittenAt("p.props")).Single();

        Assert.That(unit.Ties, Is.EqualTo((int[])[0, 1, 1]));
    }

    [Test]
    public void Of_WrittenInOnePlaceThroughAnother_AreTiedAsWell()
    {
        var (a, c) = (Slots.Of("A 1.0.0 2.0.0").WrittenAt("p.props"), Slots.Of("C 1.0.0 2.0.0").WrittenAt("q.props"));

        Assert.That(Of([], a, c, Slots.Of("B 1.0.0 2.0.0") with { Places = [a.Places[0], c.Places[0]] }).Single().Ties, Is.EqualTo((int[])[0, 0, 0]));
    }

    [Test]
    public void Of_OneFileAndOtherPlaces_DoNotGoTogether()
    {
        var one = Slots.Of("A 1.0.0 2.0.0").WrittenAt("p.props");
        var other = Slots.Of("B 1.0.0 2.0.0").WrittenAt("p.props");

        Assert.That(Of([], one, other with { Places = [other.Places[0] with { Start = 99 }] }), Has.Count.EqualTo(2));
    }

    [TestCase("acme.*", "acme.*")]
    [TestCase("Acme.*", "Acme.A", "Other*", "Acme.*")]
    public void Of_PatternNamesThem_GoTogetherByItsName(string name, params string[] groups)
    {
        var units = Of(groups, Slots.Of("Acme.A 1.0.0 2.0.0"), Slots.Of("Other 1.0.0 2.0.0"), Slots.Of("Acme.B 1.0.0 2.0.0"));

        Assert.That(Members(units), Is.EqualTo("Acme.A+Acme.B, Other"));
        Assert.That(units[0].Name, Is.EqualTo(name));
    }

    [Test]
    public void Of_ToolIsNamedByAPatternAsWell_GoesByItself() =>
        Assert.That(Of(["Acme.*"], Slots.Of("Acme.A 1.0.0 2.0.0"), Slots.Of("Acme.B 1.0.0 2.0.0") with { Kind = PlaceKind.Tool }), Has.Count.EqualTo(2));

    [Test]
    public void Of_PatternsOverlap_AllGoTogetherByTheFirst()
    {
        var unit = Of(["Acme.A*", "Acme.*B"], Slots.Of("Acme.A 1.0.0 2.0.0"), Slots.Of("Acme.AB 1.0.0 2.0.0"), Slots.Of("Acme.B 1.0.0 2.0.0")).Single();

        Assert.That((unit.Name, unit.Slots.Count), Is.EqualTo(("Acme.A and 2 more", 3)));
    }

    [Test]
    public void Of_NeedEachOther_GoTogether() => Assert.That(Members(Of([], Needs("A", "B"), Needs("B", "A"), Needs("C"))), Is.EqualTo("A+B, C"));

    [Test]
    public void Of_NeedEachOtherThroughOthers_GoTogether() => Assert.That(Members(Of([], Needs("A", "B"), Needs("B", "C"), Needs("C", "A"), Needs("D", "A"))), Is.EqualTo("A+B+C, D"));

    // A needs X, and Y, which goes with X, needs A: only by the group it is a circle.
    [Test]
    public void Of_GroupClosesACircle_GoesTogetherWithWhatIsInIt() => Assert.That(Members(Of(["Acme.*"], Needs("A", "Acme.X"), Needs("Acme.X"), Needs("Acme.Y", "A"))), Is.EqualTo("A+Acme.X+Acme.Y"));

    // A and B need each other; joined, they and C's group are a circle as well.
    [Test]
    public void Of_CircleClosesAnother_GoTogether() =>
        Assert.That(Members(Of(["Acme.*"], Needs("A", "B"), Needs("B", "A", "Acme.X"), Needs("Acme.X"), Needs("Acme.Y", "D"), Needs("D", "A"), Needs("E", "D"))), Is.EqualTo("A+Acme.X+Acme.Y+B+D, E"));

    [Test]
    public void Of_UnitNeedsAnother_SaysSoByName()
    {
        var units = Of(["Acme.*"], Needs("Acme.X", "B"), Needs("Acme.Y", "B", "Acme.X"), Needs("B"), Needs("C", "Acme.Y", "Acme.X"));

        Assert.That(units.Select(unit => $"{unit.Name} after {string.Join(' ', unit.Before)}".Trim()), Is.EqualTo((string[])["Acme.* after B", "B after", "C after Acme.*"]));
    }

    [Test]
    public void Of_VersionsAreLimited_TriesNoMore() => Assert.That(new Grouping(new([], Slots.AppOverCore), [], 1).Of([Slots.Of("A 1.0.0 3.0.0 2.0.0")]).Single().Levels, Has.Count.EqualTo(1));

    private static Slot Needs(string package, params string[] others) => others.Aggregate(Slots.Of($"{package} 1.0.0 2.0.0"), (slot, other) => slot.Needing("2.0.0", other, "[2.0.0, )"));

    private static IReadOnlyList<UpgradeUnit> Of(string[] groups, params Slot[] slots) => new Grouping(new(slots, Slots.AppOverCore), groups, 20).Of(slots);

    private static string Members(IReadOnlyList<UpgradeUnit> units) =>
        string.Join(", ", units.Select(unit => string.Join('+', unit.Slots.Select(slot => slot.Package).Order(StringComparer.Ordinal))));
}
