using NuGet.Packaging;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>What the feeds say of one version of a package.</summary>
/// <param name="Version">The version.</param>
/// <param name="Licence">An SPDX expression, <c>file</c> and its name, or the address of the licence; empty where none is told.</param>
/// <param name="Deprecated">Why nobody should use it any more; empty where that is not said.</param>
/// <param name="Published">When it came out, where the feed tells.</param>
/// <param name="Dependencies">What it needs, by target framework.</param>
internal sealed record PackageVersion(NuGetVersion Version, string Licence, string Deprecated, DateTimeOffset? Published, IReadOnlyList<PackageDependencyGroup> Dependencies)
{
    /// <summary>What is known of it that does harm.</summary>
    public IReadOnlyList<Advisory> Advisories { get; init; } = [];

    /// <summary>The page of the project that makes it, else the feed's own page of it; null where neither is told.</summary>
    public string? Page { get; init; }
}
