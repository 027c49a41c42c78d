using Maestro.Plugins.DotNet.Feeds;
using Maestro.Plugins.DotNet.Units;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>What a version needs where it is referenced, and whether it can be referenced there at all.</summary>
public sealed class NeedsTests
{
    [TestCase("net8.0", "net10.0", ExpectedResult = "it is not for net8.0, but for net10.0")]
    [TestCase("net10.0;net8.0", "net9.0", ExpectedResult = "it is not for net8.0, but for net9.0")]
    [TestCase("net8.0", "net9.0;net10.0", ExpectedResult = "it is not for net8.0, but for net9.0, net10.0")]
    [TestCase("net48", "netstandard2.1;net8.0", ExpectedResult = "it is not for net48, but for netstandard2.1, net8.0")]
    [TestCase("net8.0", "netstandard2.0;net10.0", ExpectedResult = null, TestName = "an older one suits")]
    [TestCase("net10.0-windows", "net10.0", ExpectedResult = null, TestName = "one without a platform suits")]
    [TestCase("net10.0", "net48", ExpectedResult = null, TestName = "another framework is named, so its files may suit all the same")]
    [TestCase("net10.0", "", ExpectedResult = null, TestName = "none is named")]
    public string? Unfit(string used, string named) => Needs.Unfit(Version(Split(named)), Frameworks(used));

    [TestCase("net10.0", "net10.0", TestName = "its own")]
    [TestCase("net9.0", "netstandard2.0", TestName = "the nearest, where its own is not named")]
    [TestCase("net10.0;net48", "net10.0 netstandard2.0", TestName = "those of each framework")]
    [TestCase("net10.0;net10.0-windows", "net10.0", TestName = "those of several frameworks once")]
    public void Of_Frameworks_AreWhatTheNearestGroupNeeds(string used, string needed) =>
        Assert.That(string.Join(' ', Needs.Of(Version(["net10.0", "netstandard2.0"]), Frameworks(used)).Select(need => need.Id)), Is.EqualTo(needed));

    // For each framework it needs a package of that name.
    private static PackageVersion Version(string[] frameworks) => new(
        NuGetVersion.Parse("1.0.0"), "", "", null, [.. frameworks.Select(framework => new PackageDependencyGroup(NuGetFramework.Parse(framework), [new PackageDependency(framework, VersionRange.Parse("1.0.0"))]))]);

    private static NuGetFramework[] Frameworks(string names) => [.. Split(names).Select(NuGetFramework.Parse)];

    private static string[] Split(string names) => names.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
