using NuGet.Packaging;
using NuGet.Protocol.Core.Types;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>What a feed's answer comes to.</summary>
internal static class PackageFacts
{
    /// <summary>Reads it.</summary>
    public static async Task<PackageVersion> OfAsync(IPackageSearchMetadata entry)
    {
        var deprecation = await entry.GetDeprecationMetadataAsync();
        return new(
            entry.Identity.Version,
            Licence(entry),
            deprecation is null ? "" : $"{(deprecation.Reasons?.Any() == true ? string.Join(", ", deprecation.Reasons) : "no reason is given")}{(deprecation.AlternatePackage is { } other ? $"; use {other.PackageId} instead" : "")}".Trim(),
            entry.Published,
            [.. entry.DependencySets ?? []])
        {
            Page = (entry.ProjectUrl ?? entry.PackageDetailsUrl)?.ToString(),
        };
    }

    // The address of nuget.org's own page of an expression says no more than the expression.
    private static string Licence(IPackageSearchMetadata entry) => entry.LicenseMetadata switch
    {
        { Type: LicenseType.Expression } licence => licence.License,
        { } licence => $"file {licence.License}",
        null => entry.LicenseUrl?.ToString() ?? "",
    };
}
