using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Node;

/// <summary>Reads Node: <c>package.json</c> of every package, the lock files of npm, pnpm and Yarn, and what names the version of Node.</summary>
internal sealed class NodeReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "node";

    private static readonly (string Section, PackageScope Scope)[] Sections =
        [("dependencies", PackageScope.Run), ("optionalDependencies", PackageScope.Run), ("peerDependencies", PackageScope.Run), ("devDependencies", PackageScope.Build)];

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        var packages = new List<(string Path, DataNode Json)>();
        foreach (var path in files.Called("package.json"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Json(path) is { } json)
                packages.Add((path, json));
        }
        var own = packages.Where(p => p.Json["name"].Text is not null).GroupBy(p => p.Json["name"].Text!).ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
        foreach (var (path, json) in packages)
            Package(path, json, own, files, found);
        foreach (var path in files.Called("tsconfig.json", "pnpm-workspace.yaml", ".npmrc", "lerna.json", "nx.json", "turbo.json"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Settings));
        foreach (var path in files.Called(".nvmrc", ".node-version"))
            if (files.Text(path) is { } text && TextLines.Of(text, "#").FirstOrDefault() is { Number: > 0 } first)
                found.Version("node", first.Text.TrimStart('v'), path, first.Number);
        NpmLock.Read(files, found);
        PnpmLock.Read(files, found);
        YarnLock.Read(files, found);
        foreach (var path in files.Called("bun.lock", "bun.lockb"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Lock));
    }

    private static void Package(string path, DataNode json, Dictionary<string, string> own, SourceFiles files, Found found)
    {
        var references = new List<string>();
        foreach (var (section, scope) in Sections)
            foreach (var (name, version) in json[section].Entries)
                if (own.TryGetValue(name, out var project) && project != path)
                    references.Add(project);
                else
                    found.Package(Ecosystem, name, version.Text, scope == PackageScope.Build ? KnownPackages.Scope(Ecosystem, name) ?? scope : scope, path, version.Line);
        var folder = SourceFiles.FolderOf(path);
        found.Projects.Add(new(
            json["name"].Text ?? (folder.Length == 0 ? "package" : SourceFiles.Named(folder)), path, folder, Ecosystem, Role(json, folder, files), references, 0, null));
        found.Version("node", json["engines"]["node"].Text, path, json["engines"]["node"].Line);
        found.Version("node", json["volta"]["node"].Text, path, json["volta"]["node"].Line);
        if (json["packageManager"].Text?.Split('@') is [{ Length: > 0 } manager, ..] all)
        {
            found.Tools.Add(new(ToolKind.PackageManager, manager, path, json["packageManager"].Line));
            found.Version(manager, all.ElementAtOrDefault(1)?.Split('+')[0], path, json["packageManager"].Line);
        }
    }

    // What is published is for others; what nobody can install and something starts is a program.
    private static ProjectRole Role(DataNode json, string folder, SourceFiles files)
    {
        if (json["bin"].Exists)
            return ProjectRole.App;
        var name = (json["name"].Text ?? folder).ToLowerInvariant();
        if (name.EndsWith("-tests", StringComparison.Ordinal) || name.EndsWith("-e2e", StringComparison.Ordinal) || name is "e2e" or "tests")
            return ProjectRole.Tests;
        return json["scripts"]["start"].Exists || json["scripts"]["dev"].Exists || files.Has(SourceFiles.Below(folder, "index.html")) ? ProjectRole.App : ProjectRole.Library;
    }
}
