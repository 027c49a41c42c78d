using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet.Applying;

/// <summary>Which versions of an order's packages stand in a workspace.</summary>
internal static class StandingVersions
{
    /// <summary>Reads them.</summary>
    /// <param name="root">The workspace.</param>
    /// <param name="order">The packages.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>For each package a version that was wanted of it and stands there; null where it has the one it had.</returns>
    public static async Task<IReadOnlyList<string?>> OfAsync(string root, UpgradeOrder order, CancellationToken ct)
    {
        var places = await VersionPlaces.FindAsync(root, order.Read, ct);
        return [.. order.Packages.Select((package, at) => Of(places, package, [.. order.Levels.Select(level => level[at]).OfType<string>().Distinct()]))];
    }

    private static string? Of(IReadOnlyList<VersionPlace> places, OrderedPackage package, IReadOnlyList<string> wanted)
    {
        var own = places.Where(place => place.Kind == package.Kind && string.Equals(place.Package, package.Id, StringComparison.OrdinalIgnoreCase)).Select(place => place.Text.Trim()).ToList();
        return own.Contains(package.Text) ? null : wanted.FirstOrDefault(version => own.Exists(text => VersionText.Range(text)?.MinVersion?.ToNormalizedString() == version));
    }
}
