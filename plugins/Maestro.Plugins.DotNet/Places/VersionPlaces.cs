using Maestro.Runtime.Texts;

namespace Maestro.Plugins.DotNet.Places;

/// <summary>Every place in a repository where the version of a package is written.</summary>
internal static class VersionPlaces
{
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj", ".proj", ".props", ".targets"];

    /// <summary>Finds them.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="files">Its files, relative, with forward slashes.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<IReadOnlyList<VersionPlace>> FindAsync(string root, IReadOnlyList<string> files, CancellationToken ct)
    {
        var (places, elements) = (new List<VersionPlace>(), new SortedDictionary<string, IReadOnlyList<XmlElement>>(StringComparer.Ordinal));
        foreach (var file in files)
        {
            ct.ThrowIfCancellationRequested();
            if (Path.GetFileName(file) is JsonPlaces.Tools or JsonPlaces.Global)
                places.AddRange(await TextAsync(root, file, ct) is { } json ? JsonPlaces.Of(file, json) : []);
            else if (Projects.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && await TextAsync(root, file, ct) is { } xml && XmlElements.Read(xml) is { } read)
                elements[file] = read;
        }
        places.AddRange(MSBuildPlaces.Of(elements));
        return [.. places.Distinct()];
    }

    // A file that could not be written back as it is is none to look at; nor is a link, in whose place a file would be written, nor one that is only listed, such as
    // one in a folder left out of a sparse checkout.
    private static async Task<string?> TextAsync(string root, string file, CancellationToken ct) =>
        new FileInfo(Path.Combine(root, file)) is { Exists: true, LinkTarget: null } ? (await TextFile.ReadAsync(Path.Combine(root, file), ct))?.Text : null;
}
