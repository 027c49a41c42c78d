using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Php;

/// <summary>Reads PHP: <c>composer.json</c> and <c>composer.lock</c>.</summary>
internal sealed class PhpReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "php";

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Called("composer.json"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Json(path) is not { } json)
                continue;
            if (json["name"].Text is { } name)
                found.Projects.Add(new(name, path, SourceFiles.FolderOf(path), Ecosystem, json["type"].Text is null or "library" ? ProjectRole.Library : ProjectRole.App, [], 0, null));
            foreach (var (section, scope) in new[] { ("require", PackageScope.Run), ("require-dev", PackageScope.Build) })
                foreach (var (package, version) in json[section].Entries)
                    if (package == "php")
                        found.Version("php", version.Text, path, version.Line);
                    else if (package.Contains('/', StringComparison.Ordinal))
                    {
                        // The rest are extensions of PHP itself.
                        asked.Add(package);
                        found.Package(Ecosystem, package, version.Text, Scope(package, scope), path, version.Line);
                    }
        }
        foreach (var path in files.Called("composer.lock"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Lock));
            if (files.Json(path, SourceFiles.LargestLock) is { } json)
                foreach (var (section, scope) in new[] { ("packages", PackageScope.Run), ("packages-dev", PackageScope.Build) })
                    foreach (var package in json[section].Items)
                        if (package["name"].Text is { } name)
                            found.Package(Ecosystem, name, package["version"].Text, Scope(name, scope), path, package["name"].Line, asked.Contains(name));
        }
    }

    private static PackageScope Scope(string package, PackageScope scope) => scope == PackageScope.Build ? KnownPackages.Scope(Ecosystem, package) ?? scope : scope;
}
