using System.Text.Json;
using Maestro.Plugins.Reading;

namespace Maestro.Plugins.Licences;

/// <summary>Licences of npm's packages, which <c>package-lock.json</c> repeats since its version 2.</summary>
internal static class NpmLock
{
    private const string Folder = "node_modules/";

    public static IEnumerable<PackageLicence> Read(string root, string file)
    {
        using var stream = File.OpenRead(file);
        using var json = JsonDocument.Parse(stream);
        foreach (var entry in json.RootElement.Entries("packages").Where(p => p.Name.Contains(Folder, StringComparison.Ordinal) && p.Value.Member("link") is null).ToList())
        {
            var name = entry.Name[(entry.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
            yield return new(name, entry.Value.Text("version") ?? "", entry.Value.Text("license"), Path.GetRelativePath(root, file).Replace('\\', '/'));
        }
    }
}
