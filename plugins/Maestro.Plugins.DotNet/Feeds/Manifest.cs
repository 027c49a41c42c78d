using NuGet.Common;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>A package's own manifest, without the package.</summary>
internal static class Manifest
{
    /// <summary>Fetches it.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="package">The package's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The manifest; null where the feed does not have it, or gives out packages only.</returns>
    public static async Task<NuspecReader?> OfAsync(SourceRepository source, string package, NuGetVersion version, CancellationToken ct)
    {
        try
        {
            if (source.PackageSource.IsLocal)
                return (await source.GetResourceAsync<FindLocalPackagesResource>(ct))?.GetPackage(new PackageIdentity(package, version), NullLogger.Instance, ct) is { } found ? found.Nuspec : null;
            var index = await source.GetResourceAsync<ServiceIndexResourceV3>(ct);
            if (index?.GetServiceEntryUri(ServiceTypes.PackageBaseAddress) is not { } address || await source.GetResourceAsync<HttpSourceResource>(ct) is not { HttpSource: { } http })
                return null;
            // As the protocol has it, in lower case: learn.microsoft.com/nuget/api/package-base-address-resource.
            var (id, number) = (package.ToLowerInvariant(), version.ToNormalizedString().ToLowerInvariant());
            return await http.ProcessStreamAsync(
                new HttpSourceRequest($"{address.AbsoluteUri.TrimEnd('/')}/{id}/{number}/{id}.nuspec", NullLogger.Instance) { IgnoreNotFounds = true },
                stream => Task.FromResult(stream is null ? null : new NuspecReader(stream)),
                NullLogger.Instance, ct);
        }
        catch (Exception e) when (e is FatalProtocolException or HttpRequestException or IOException or PackagingException or System.Xml.XmlException)
        {
            // It is a convenience: what changed can be looked up without it.
            return null;
        }
    }
}
