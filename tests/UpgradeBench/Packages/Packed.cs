using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Licenses;
using NuGet.Versioning;

namespace UpgradeBench.Packages;

/// <summary>Packs made packages, as a real pack would.</summary>
internal static class Packed
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Where the release notes of a version are said to be.</summary>
    public static string NotesOf(string id, string version) => $"https://example.invalid/{id}/notes/{version}";

    /// <summary>Writes a package into a folder.</summary>
    /// <param name="package">The package.</param>
    /// <param name="others">The packages that are made beside it.</param>
    /// <param name="folder">The folder.</param>
    public static void Write(Made package, IReadOnlyList<Made> others, string folder)
    {
        var builder = new PackageBuilder
        {
            Id = package.Id,
            Version = NuGetVersion.Parse(package.Version),
            Description = $"Made for the bench: {package.Id}.",
            LicenseMetadata = new(LicenseType.Expression, package.Licence, NuGetLicenseExpression.Parse(package.Licence), [], LicenseMetadata.EmptyVersion),
            ReleaseNotes = $"See {NotesOf(package.Id, package.Version)}",
            ProjectUrl = new($"https://example.invalid/{package.Id}"),
            Repository = new("git", $"https://example.invalid/{package.Id}.git", "", ""),
        };
        builder.Authors.Add("Acme");
        if (package.Kind == MadeKind.Tool)
            builder.PackageTypes.Add(PackageType.DotnetTool);
        if (package.Kind == MadeKind.Sdk)
            builder.PackageTypes.Add(new("MSBuildSdk", PackageType.EmptyVersion));
        foreach (var framework in package.Kind == MadeKind.Library ? package.Frameworks : [])
            builder.DependencyGroups.Add(new(NuGetFramework.Parse(framework), package.Needs.Select(need => new PackageDependency(need.Id, VersionRange.Parse(need.Range)))));
        foreach (var (path, bytes) in MadeFiles.Of(package, others))
            builder.Files.Add(new PhysicalPackageFile(new MemoryStream(bytes)) { TargetPath = path });
        var archive = Path.Combine(folder, $"{package.Id}.{package.Version}.nupkg");
        using (var file = File.Create(archive))
            builder.Save(file);
        // A folder tells no other day than its files': that they came out long ago.
        File.SetLastWriteTimeUtc(archive, LongAgo);
    }
}
