using Maestro.Plugins.DotNet.Feeds;
using Maestro.Plugins.DotNet.Places;
using NuGet.Frameworks;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>A package at one version: every place that has it so is raised together.</summary>
/// <param name="Package">Its id.</param>
/// <param name="Kind">What it is to the repository.</param>
/// <param name="Range">The version or range as it stands there.</param>
/// <param name="Places">Where.</param>
/// <param name="Projects">The projects that reference it so; empty for tools and SDKs.</param>
/// <param name="Frameworks">The target frameworks they do that for.</param>
internal sealed record Slot(string Package, PlaceKind Kind, VersionRange Range, IReadOnlyList<VersionPlace> Places, IReadOnlyList<string> Projects, IReadOnlyList<NuGetFramework> Frameworks)
{
    /// <summary>The version it has now.</summary>
    public NuGetVersion From => Range.MinVersion!;

    /// <summary>What the feeds have of it, newest first.</summary>
    public IReadOnlyList<PackageVersion> Known { get; init; } = [];

    /// <summary>The versions it may be raised to, best first.</summary>
    public IReadOnlyList<NuGetVersion> Candidates { get; init; } = [];

    /// <summary>The versions that nothing speaks against though nothing asks for them either: it may go there with a package whose version is written in the same place.</summary>
    public IReadOnlyList<NuGetVersion> Along { get; init; } = [];

    /// <summary>Why just these.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The decision that they follow from; null where there was nothing to decide.</summary>
    public string? Decision { get; init; }

    /// <summary>Where it can be read what changed up to the best of them; null where the package names no such place.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether its version is written in a place where another's is.</summary>
    public bool IsTied(Slot other) => Places.Any(place => other.Places.Any(there => there.File == place.File && there.Start == place.Start));

    /// <summary>What the feeds say of a version of it; null where they do not have it.</summary>
    public PackageVersion? Facts(NuGetVersion version) => Known.FirstOrDefault(known => known.Version == version);
}
