using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Tests.Feeds;

/// <summary>A folder of real packages, as NuGet takes it for a source.</summary>
/// <param name="folder">Where it is.</param>
internal sealed class FolderFeed(string folder)
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <summary>Packs a version into it: an empty library for .NET 10.</summary>
    /// <param name="id">The package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="says">What its manifest says beyond that.</param>
    /// <param name="needs">What it depends on, each an id, a blank and a range.</param>
    public FolderFeed With(string id, string version, Action<PackageBuilder>? says = null, params string[] needs)
    {
        var framework = NuGetFramework.Parse("net10.0");
        var builder = new PackageBuilder { Id = id, Version = NuGetVersion.Parse(version), Description = "Made for a test." };
        builder.Authors.Add("Acme");
        builder.DependencyGroups.Add(new(framework, needs.Select(need => need.Split(' ', 2)).Select(need => new PackageDependency(need[0], VersionRange.Parse(need[1])))));
        builder.Files.Add(new PhysicalPackageFile(new MemoryStream()) { TargetPath = "lib/net10.0/_._" });
        says?.Invoke(builder);
        using var file = File.Create(Path.Combine(Folder, $"{id}.{version}.nupkg"));
        builder.Save(file);
        return this;
    }
}
