using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Projects;
using Maestro.Plugins.DotNet.Units;
using NuGet.Frameworks;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>Which packages may be raised, and what is said of the others.</summary>
public sealed class InventoryReaderTests
{
    [TestCase("1.*", "1.*", "it floats to the newest by itself")]
    [TestCase("*", "*", "it floats to the newest by itself")]
    [TestCase("[1.2.3]", "[1.2.3]", "it is pinned to just that")]
    [TestCase("latest", "[1.0.0, )", "that is neither a version nor a range of versions")]
    [TestCase("1.0.0", "2.0.0", "no project that was read uses it so")]
    public void Of_CannotBeRaised_IsLeftWithWhy(string written, string used, string why)
    {
        var inventory = InventoryReader.Of([Place("Acme", written)], Uses(("app", "Acme", used)));

        Assert.That(inventory.Slots, Is.Empty);
        Assert.That(inventory.Left, Is.EqualTo((LeftAlone[])[new("Acme", written, why)]));
    }

    [TestCase("(1.0.0,2.0.0)")]
    [TestCase("(,2.0.0]")]
    public void Of_RangeWithoutALeastVersion_IsLeft(string range) =>
        Assert.That(InventoryReader.Of([Place("Acme", range)], Uses(("app", "Acme", range))).Left, Is.EqualTo((LeftAlone[])[new("Acme", range, "it names no least version that could be raised")]));

    [Test]
    public void Of_WrittenNowhere_IsLeftOnce() => Assert.That(
        InventoryReader.Of([Place("Acme", "1.0.0")], Uses(("app", "Acme", "1.0.0"), ("app", "Made", "1.5.0"), ("core", "made", "1.5.0"))).Left.Select(left => $"{left.Package} {left.Version}: {left.Why}"),
        Is.EqualTo((string[])["Made 1.5.0: its version stands nowhere in the repository as a whole"]));

    [Test]
    public void Of_OneVersionInSeveralPlaces_IsRaisedTogether()
    {
        var inventory = InventoryReader.Of([Place("acme", "1.0.0", "a.csproj"), Place("Acme", " 1.0.0 ", "b.csproj")], Uses(("a.csproj", "Acme", "1.0.0"), ("b.csproj", "Acme", "1.0.0"), ("b.csproj", "Other", "1.0.0")));

        var slot = inventory.Slots.Single();
        Assert.That((slot.Package, slot.From.ToString()), Is.EqualTo(("Acme", "1.0.0")), "as projects have it");
        Assert.That(slot.Places.Select(place => place.File), Is.EqualTo((string[])["a.csproj", "b.csproj"]));
        Assert.That(slot.Projects, Is.EqualTo((string[])["a.csproj", "b.csproj"]));
    }

    [Test]
    public void Of_OnePackageAtTwoVersions_IsTwo()
    {
        var inventory = InventoryReader.Of([Place("Acme", "1.0.0", "a.csproj"), Place("Acme", "2.0.0", "b.csproj")], Uses(("a.csproj", "Acme", "1.0.0"), ("b.csproj", "Acme", "2.0.0")));

        Assert.That(inventory.Slots.Select(slot => $"{slot.From} {slot.Projects.Single()}"), Is.EqualTo((string[])["1.0.0 a.csproj", "2.0.0 b.csproj"]));
    }

    [Test]
    public void Of_RangeWithALeastVersion_IsRaisedFromThat() =>
        Assert.That(InventoryReader.Of([Place("Acme", "[1.0.0, 2.0.0)")], Uses(("app", "Acme", "[1.0.0,2.0.0)"))).Slots.Single().From, Is.EqualTo(NuGetVersion.Parse("1.0.0")));

    [TestCase(PlaceKind.Tool)]
    [TestCase(PlaceKind.Sdk)]
    public void Of_NoReference_NeedsNoProjectThatUsesIt(int kind)
    {
        var slot = InventoryReader.Of([Place("Acme", "1.0.0") with { Kind = (PlaceKind)kind }], Uses()).Slots.Single();

        Assert.That((slot.Kind, slot.Projects.Count, slot.Frameworks.Count), Is.EqualTo(((PlaceKind)kind, 0, 0)));
    }

    [Test]
    public void Of_ToolAndReferenceOfOneName_AreTwo() =>
        Assert.That(InventoryReader.Of([Place("Acme", "1.0.0"), Place("Acme", "1.0.0") with { Kind = PlaceKind.Tool }], Uses(("app", "Acme", "1.0.0"))).Slots, Has.Count.EqualTo(2));

    private static VersionPlace Place(string package, string text, string file = "app") => new(file, package, PlaceKind.Package, text, 0, text.Length);

    private static Solution Uses(params (string Project, string Package, string Range)[] uses) =>
        new([], [.. uses.Select(use => new DotNet.Projects.PackageUse(use.Project, NuGetFramework.Parse("net10.0"), use.Package, VersionRange.Parse(use.Range)))], new Dictionary<string, IReadOnlyList<string>>(), []);
}
