using Maestro.Plugins.DotNet.Applying;
using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet.Tests.Applying;

/// <summary>The body of an upgrade's commit: from, to, why, and where it is described.</summary>
public sealed class UpgradeSummaryTests
{
    private const string Page = "https://acme.example/lib";

    [Test]
    public void Of_BestVersion_SaysFromToWhyAndNotes() =>
        Assert.That(Summary("3.0.0", "https://acme.example/3.0.0"), Is.EqualTo("Acme: from 1.0.0 to 3.0.0\n  why: it is outdated\n  release notes: https://acme.example/3.0.0\n"));

    [Test]
    public void Of_LowerVersion_SaysWhatDidNotHold() => Assert.That(Summary("2.0.0", Page), Is.EqualTo($"Acme: from 1.0.0 to 2.0.0, since 3.0.0 did not hold\n  why: it is outdated\n  release notes: {Page}\n"));

    [Test]
    public void Of_LowerVersion_LeavesOutNotesOfTheOther() => Assert.That(Summary("2.0.0", "https://acme.example/3.0.0"), Does.Not.Contain("release notes"));

    [Test]
    public void Of_NoNotes_NamesNone() => Assert.That(Summary("3.0.0", null), Does.Not.Contain("release notes"));

    [Test]
    public void Of_Stays_SaysSoAlone() => Assert.That(Summary(null, Page), Is.EqualTo("Acme: stays at 1.0.0\n"));

    [Test]
    public void Of_FixesWereApplied_NamesTheirRules() => Assert.That(Summary("3.0.0", null, "ACME1", "CS0618"), Does.EndWith("Code was mended by the fixes of ACME1, CS0618.\n"));

    private static string Summary(string? to, string? notes, params string[] fixes) => UpgradeSummary.Of(
        new() { Packages = [new("Acme", PlaceKind.Package, "1.0.0", "1.0.0", ["a.csproj"], "it is outdated", notes)], Levels = [["3.0.0"], ["2.0.0"]], Targets = [] }, [to], fixes);
}
