using Maestro.Plugins.DotNet.Feeds;
using NuGet.Frameworks;
using NuGet.Packaging.Core;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>What a version of a package needs where it is referenced.</summary>
internal static class Needs
{
    private static readonly FrameworkReducer Nearest = new();

    /// <summary>The packages it depends on, for any of the target frameworks.</summary>
    public static IReadOnlyList<PackageDependency> Of(PackageVersion version, IReadOnlyList<NuGetFramework> frameworks) =>
        [.. frameworks.Select(framework => Group(version, framework)).OfType<NuGet.Packaging.PackageDependencyGroup>().SelectMany(group => group.Packages).Distinct()];

    /// <summary>
    /// Why a version cannot be used for one of the target frameworks; null where that cannot be told. It is told where every framework the version names is
    /// one of .NET's own, as they are for packages that the SDK packs, and none of them suits.
    /// </summary>
    public static string? Unfit(PackageVersion version, IReadOnlyList<NuGetFramework> frameworks)
    {
        var named = version.Dependencies.Select(group => group.TargetFramework).ToList();
        if (named.Count == 0 || !named.TrueForAll(framework => framework.Framework is FrameworkConstants.FrameworkIdentifiers.NetCoreApp or FrameworkConstants.FrameworkIdentifiers.NetStandard))
            return null;
        return frameworks.FirstOrDefault(framework => Group(version, framework) is null) is { } wrong
            ? $"it is not for {wrong.GetShortFolderName()}, but for {string.Join(", ", named.Select(framework => framework.GetShortFolderName()))}"
            : null;
    }

    private static NuGet.Packaging.PackageDependencyGroup? Group(PackageVersion version, NuGetFramework framework) =>
        Nearest.GetNearest(framework, version.Dependencies.Select(group => group.TargetFramework)) is { } nearest
            ? version.Dependencies.First(group => group.TargetFramework.Equals(nearest))
            : null;
}
