using Maestro.Tests;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Licenses;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>A folder of real packages that say what a test needs, and a configuration of NuGet that knows no other feed.</summary>
internal sealed class FolderFeed(TempFolder folder)
{
    /// <summary>Packs a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="licence">Its SPDX expression.</param>
    /// <param name="framework">The target framework it is for.</param>
    /// <param name="needs">What it depends on: id, space, range.</param>
    public FolderFeed Add(string id, string version, string licence = "MIT", string framework = "netstandard2.0", params string[] needs)
    {
        var builder = new PackageBuilder
        {
            Id = id,
            Version = NuGetVersion.Parse(version),
            Description = "Made for a test",
            LicenseMetadata = new(LicenseType.Expression, licence, NuGetLicenseExpression.Parse(licence), [], LicenseMetadata.EmptyVersion),
            ReleaseNotes = $"What changed: https://example.org/{id}/{version}.",
        };
        builder.Authors.Add("test");
        builder.DependencyGroups.Add(new(NuGetFramework.Parse(framework), needs.Select(need => new PackageDependency(need.Split(' ')[0], VersionRange.Parse(need[(need.IndexOf(' ', StringComparison.Ordinal) + 1)..])))));
        var content = folder.Write($"content/{id}.{version}.txt", "");
        builder.Files.Add(new PhysicalPackageFile { SourcePath = content, TargetPath = $"lib/{framework}/_._" });
        using var file = File.Create(Path.Combine(folder.Folder("feed"), $"{id}.{version}.nupkg"));
        builder.Save(file);
        return this;
    }

    /// <summary>Writes the configuration at a repository's root.</summary>
    public FolderFeed Configure(string root)
    {
        File.WriteAllText(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{folder.Folder("packages")}" /></config>
              <packageSources><clear /><add key="local" value="{folder.Folder("feed")}" /></packageSources>
              <auditSources><clear /></auditSources>
            </configuration>
            """);
        return this;
    }
}
