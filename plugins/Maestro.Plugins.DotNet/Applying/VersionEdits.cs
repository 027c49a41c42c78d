using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;
using Maestro.Runtime.Texts;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Applying;

/// <summary>Writes versions into the files they stand in, and changes no other byte of them.</summary>
internal static class VersionEdits
{
    /// <summary>Writes them.</summary>
    /// <param name="root">The workspace.</param>
    /// <param name="order">The packages and where they are.</param>
    /// <param name="to">A version for each; null where one stays.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The packages of which no place was found any more.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string root, UpgradeOrder order, IReadOnlyList<string?> to, CancellationToken ct)
    {
        var places = await VersionPlaces.FindAsync(root, order.Read, ct);
        var (edits, lost) = (new List<(VersionPlace Place, string Version)>(), new List<string>());
        foreach (var (package, version) in order.Packages.Zip(to).Where(pair => pair.Second is not null))
        {
            var own = places.Where(place => Is(place, package)).ToList();
            var open = own.Where(place => place.Text.Trim() == package.Text).ToList();
            edits.AddRange(open.Select(place => (place, version!)));
            if (open.Count == 0 && !own.Exists(place => VersionText.Range(place.Text)?.MinVersion == NuGetVersion.Parse(version!)))
                lost.Add(package.Id);
        }
        foreach (var file in edits.GroupBy(edit => edit.Place.File))
            await WriteAsync(Path.Combine(root, file.Key), [.. file], ct);
        return lost;
    }

    // What is written in one place for several packages is written once.
    private static async Task WriteAsync(string path, IReadOnlyList<(VersionPlace Place, string Version)> edits, CancellationToken ct)
    {
        var file = await TextFile.ReadAsync(path, ct) ?? throw new IOException($"{path} is no text that could be written back as it is");
        var text = file.Text;
        foreach (var (place, version) in edits.DistinctBy(edit => edit.Place.Start).OrderByDescending(edit => edit.Place.Start))
            text = string.Concat(text.AsSpan(0, place.Start), version, text.AsSpan(place.Start + place.Length));
        await file.WriteAsync(path, text, ct);
    }

    private static bool Is(VersionPlace place, OrderedPackage package) => place.Kind == package.Kind && string.Equals(place.Package, package.Id, StringComparison.OrdinalIgnoreCase);
}
