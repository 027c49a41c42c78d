using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Node;

/// <summary>Reads <c>pnpm-lock.yaml</c>, of every version of its format since 5.</summary>
internal static class PnpmLock
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("pnpm-lock.yaml"))
        {
            found.Manifests.Add(new(path, NodeReader.Ecosystem, ManifestKind.Lock));
            if (files.Yaml(path, SourceFiles.LargestLock) is not { } yaml)
                continue;
            var direct = new HashSet<(string, string)>();
            // Without workspaces the older formats have the sections at the root.
            foreach (var importer in yaml["importers"].Entries.Select(e => e.Value).Append(yaml))
                foreach (var (section, scope) in new[] { ("dependencies", PackageScope.Run), ("optionalDependencies", PackageScope.Run), ("devDependencies", PackageScope.Build) })
                    foreach (var (name, package) in importer[section].Entries)
                        if (Version(package) is { } version && direct.Add((name, version)))
                            found.Package(NodeReader.Ecosystem, name, version, scope, path, package.Line);
            foreach (var (key, package) in yaml["packages"].Entries)
                if (Parts(key) is var (name, version) && !direct.Contains((name, version)))
                    found.Package(NodeReader.Ecosystem, name, version, package["dev"].Text == "true" ? PackageScope.Build : PackageScope.Run, path, package.Line, direct: false);
        }
    }

    // What is a link to another package of the repository is nobody else's.
    private static string? Version(DataNode package) =>
        (package.Text ?? package["version"].Text) is { } version && !version.StartsWith("link:", StringComparison.Ordinal) ? version.Split('(', '_')[0] : null;

    // 'name@1.0.0(peer@2)', '/name@1.0.0', and in the oldest '/name/1.0.0_peer'.
    private static (string Name, string Version)? Parts(string key)
    {
        var plain = key.TrimStart('/').Split('(')[0];
        var at = plain.LastIndexOf('@');
        if (at <= 0)
            at = plain.LastIndexOf('/');
        return at <= 0 || at == plain.Length - 1 ? null : (plain[..at], plain[(at + 1)..].Split('_')[0]);
    }
}
