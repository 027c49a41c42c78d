using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Node;

/// <summary>Reads npm's lock files, of all three versions of their format.</summary>
internal static class NpmLock
{
    private const string Folder = "node_modules/";

    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("package-lock.json", "npm-shrinkwrap.json"))
        {
            found.Manifests.Add(new(path, NodeReader.Ecosystem, ManifestKind.Lock));
            if (files.Json(path, SourceFiles.LargestLock) is not { } json)
                continue;
            var asked = Asked(json["packages"]);
            if (json["packages"].Exists)
                foreach (var (key, package) in json["packages"].Entries.Where(e => e.Name.Contains(Folder, StringComparison.Ordinal) && e.Value["link"].Text != "true"))
                {
                    var name = key[(key.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
                    Add(name, package, key == Folder + name && asked.Contains(name), path, found);
                }
            else
            {
                // The oldest format does not say what was asked for; the manifest beside it does, and was read before.
                var manifest = SourceFiles.Below(SourceFiles.FolderOf(path), "package.json");
                var direct = found.Packages.Where(p => p.Path == manifest).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
                foreach (var (name, package) in json["dependencies"].Entries)
                    Add(name, package, direct.Contains(name), path, found);
            }
        }
    }

    private static void Add(string name, DataNode package, bool direct, string path, Found found) => found.Package(
        NodeReader.Ecosystem, name, package["version"].Text, package["dev"].Text == "true" ? PackageScope.Build : PackageScope.Run, path, package.Line, direct);

    // What the root and the workspaces ask for; those stand in the list beside what is installed.
    private static HashSet<string> Asked(DataNode packages) =>
    [
        .. packages.Entries.Where(e => !e.Name.Contains(Folder, StringComparison.Ordinal))
            .SelectMany(e => new[] { "dependencies", "devDependencies", "optionalDependencies", "peerDependencies" }.SelectMany(section => e.Value[section].Entries.Select(d => d.Name))),
    ];
}
