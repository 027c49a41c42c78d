using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Maestro.Plugins.Reading;

namespace Maestro.Plugins.Licences;

/// <summary>Licences of the packages that a restore brought in: <c>project.assets.json</c> names them and their folders, the nuspec there the licence.</summary>
internal static class RestoredNuGet
{
    public static IEnumerable<PackageLicence> Read(string root, string file)
    {
        using var stream = File.OpenRead(file);
        using var json = JsonDocument.Parse(stream);
        var folders = json.RootElement.Entries("packageFolders").Select(f => f.Name).ToList();
        foreach (var library in json.RootElement.Entries("libraries").Where(l => l.Value.Text("type") == "package").ToList())
        {
            var (name, version) = library.Name.Split('/') is [var id, var number] ? (id, number) : (library.Name, "");
            var nuspec = library.Value.Items("files").Select(f => f.GetString() ?? "").FirstOrDefault(f => f.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !f.Contains('/'));
            var path = folders.Select(f => Path.Combine(f, library.Value.Text("path") ?? "", nuspec ?? $"{name.ToLowerInvariant()}.nuspec")).FirstOrDefault(File.Exists);
            yield return new(name, version, path is null ? null : Expression(path), Path.GetRelativePath(root, file).Replace('\\', '/'));
        }
    }

    /// <summary>The licence that a package's nuspec names; null where it names none by an expression.</summary>
    public static string? Expression(string nuspec)
    {
        try
        {
            using var reader = XmlReader.Create(nuspec, UntrustedXml.Settings);
            var metadata = XDocument.Load(reader).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
            var licence = metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
            // type="file" names a text that only a person, or a lawyer, can read.
            return (string?)licence?.Attribute("type") == "expression" ? licence!.Value.Trim() : null;
        }
        catch (XmlException)
        {
            // A package that cannot be read names no licence, which the gate tells.
            return null;
        }
    }
}
