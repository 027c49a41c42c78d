using NuGet.Packaging;
using NuGet.Versioning;
using UpgradeBench.Packages;

namespace UpgradeBench.Feeds;

/// <summary>A package of a feed, by what it says of itself.</summary>
internal sealed record FeedPackage(string File, byte[] Nuspec, NuspecReader Reader)
{
    /// <summary>Its id.</summary>
    public string Id => Reader.GetId();

    /// <summary>Its version.</summary>
    public NuGetVersion Version => Reader.GetVersion();

    /// <summary>Its version, as addresses have it.</summary>
    public string Number => Version.ToNormalizedString().ToLowerInvariant();

    /// <summary>Reads a package.</summary>
    public static FeedPackage Read(string file)
    {
        using var package = new PackageArchiveReader(file);
        using var nuspec = new MemoryStream();
        using (var stream = package.GetNuspec())
            stream.CopyTo(nuspec);
        return new(file, nuspec.ToArray(), new(new MemoryStream(nuspec.ToArray())));
    }

    /// <summary>What the registration says of it.</summary>
    /// <param name="at">Where the feed is.</param>
    /// <param name="known">What is known of it; null where it is not made.</param>
    public Dictionary<string, object> Entry(Uri at, Made? known)
    {
        var entry = new Dictionary<string, object>
        {
            ["@id"] = $"{at}catalog/{Id}.{Number}.json",
            ["id"] = Id,
            ["version"] = Number,
            ["listed"] = true,
            ["published"] = "2026-01-01T00:00:00Z",
            ["authors"] = Reader.GetAuthors(),
            ["description"] = Reader.GetDescription(),
            ["licenseExpression"] = Reader.GetLicenseMetadata() is { Type: LicenseType.Expression } licence ? licence.License : "",
            ["dependencyGroups"] = Reader.GetDependencyGroups().Select(group => new
            {
                targetFramework = group.TargetFramework.GetShortFolderName(),
                dependencies = group.Packages.Select(need => new { id = need.Id, range = need.VersionRange.ToNormalizedString() }),
            }),
        };
        if (known is { Deprecated: true })
            entry["deprecation"] = new { reasons = new[] { "Legacy" }, message = "Nobody looks after it any more." };
        if (known is { Vulnerable: true })
            entry["vulnerabilities"] = new[] { new { advisoryUrl = $"https://example.invalid/advisories/{Id}", severity = "2" } };
        return entry;
    }
}
