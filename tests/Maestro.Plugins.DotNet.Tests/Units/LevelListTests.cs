using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>Which versions of packages that go together are tried, and in which order.</summary>
public sealed class LevelListTests
{
    [TestCase("A 1.0.0 3.0.0 2.0.0", "3.0.0, 2.0.0")]
    [TestCase("A 1.0.0 3.0.0 1.5.0 2.0.0", "3.0.0, 1.5.0, 2.0.0", TestName = "in whatever order they were decided")]
    public void Of_OnePackage_TriesItsVersions(string package, string levels) => Assert.That(Levels(package), Is.EqualTo(levels));

    [Test]
    public void Of_OneVersionForAll_TriesThoseThatAllHave() =>
        Assert.That(Slots.Told(LevelList.Of([Slots.Of("A 1.0.0 3.1.0 3.0.0 2.0.0"), Slots.Of("B 1.0.0 3.0.0 2.5.0 2.0.0")], [0, 0], 20)), Is.EqualTo("3.0.0 3.0.0, 2.0.0 2.0.0"));

    [Test]
    public void Of_OneVersionForAllAndThereIsNone_TriesNothing() => Assert.That(LevelList.Of([Slots.Of("A 1.0.0 3.0.0"), Slots.Of("B 1.0.0 2.0.0")], [0, 0], 20), Is.Empty);

    // Of a family each goes down to what it has at or below the version that is tried.
    [TestCase("3.0.0 3.0.0, 2.0.0 2.0.0", "A 1.0.0 3.0.0 2.0.0", "B 1.0.0 3.0.0 2.0.0", TestName = "the same versions")]
    [TestCase("3.0.1 3.0.0, 3.0.0 3.0.0, 2.0.0 2.0.0", "A 1.0.0 3.0.1 3.0.0 2.0.0", "B 1.0.0 3.0.0 2.0.0", TestName = "one has a patch more")]
    [TestCase("3.0.0 3.0.0, 2.0.0 -", "A 1.0.0 3.0.0 2.0.0", "B 1.0.0 3.0.0", TestName = "one is not that old, and stays")]
    [TestCase("2.0.0 2.0.0, 1.5.0 -", "A 1.0.0 2.0.0 1.5.0", "A 1.5.0 2.0.0", TestName = "one package at two versions")]
    [TestCase("3.0.0 3.0.0, 2.0.0 2.0.0, 1.5.0 1.5.0", "A 1.0.0 3.0.0 1.5.0 2.0.0", "B 1.0.0 3.0.0 2.0.0 1.5.0", TestName = "in another order")]
    public void Of_VersionsAreMostlyTheSame_GoesDownInStep(string levels, params string[] packages) => Assert.That(Levels(packages), Is.EqualTo(levels));

    [TestCase("9.0.0 3.0.0, 8.0.0 2.0.0, 7.0.0 2.0.0", "A 1.0.0 9.0.0 8.0.0 7.0.0", "B 1.0.0 3.0.0 2.0.0", TestName = "other versions")]
    [TestCase("9.0.0 3.0.0, 8.0.0 2.5.0, 2.0.0 2.0.0", "A 1.0.0 9.0.0 8.0.0 2.0.0", "B 1.0.0 3.0.0 2.5.0 2.0.0", TestName = "few of the same")]
    [TestCase("1.1.0 1.1.0, 2.0.0 2.0.0", "A 1.0.0 1.1.0 2.0.0", "B 1.0.0 1.1.0 2.0.0", TestName = "the nearest is best")]
    public void Of_VersionsSayNothingOfEachOther_GoesDownByPlace(string levels, params string[] packages) => Assert.That(Levels(packages), Is.EqualTo(levels));

    [Test]
    public void Of_MoreThanMayBeTried_KeepsTheBest() => Assert.That(Slots.Told(LevelList.Of([Slots.Of("A 1.0.0 4.0.0 3.0.0 2.0.0")], [0], 2)), Is.EqualTo("4.0.0, 3.0.0"));

    // B and C are written in one place; by place alone C would go elsewhere.
    [Test]
    public void Of_SomeHaveOneVersion_GivesThemTheSame() =>
        Assert.That(Slots.Told(LevelList.Of([Slots.Of("A 1.0.0 9.0.0 8.0.0"), Slots.Of("B 1.0.0 3.0.0 2.0.0"), Slots.Of("C 1.0.0 2.0.0 3.0.0")], [0, 1, 1], 20)), Is.EqualTo("9.0.0 3.0.0 3.0.0, 8.0.0 2.0.0 2.0.0"));

    private static string Levels(params string[] packages) => Slots.Told(LevelList.Of([.. packages.Select(Slots.Of)], [.. packages.Index().Select(pair => pair.Index)], 20));
}
