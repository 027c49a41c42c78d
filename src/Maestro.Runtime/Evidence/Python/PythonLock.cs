using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads the lock files of Poetry, uv and PDM: tables of packages, all three.</summary>
internal static class PythonLock
{
    /// <summary>Reads all there are; after the manifests, which say what was asked for.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var asked = found.Packages.Where(p => p.Ecosystem == PythonReader.Ecosystem).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Min(p => p.Scope), StringComparer.Ordinal);
        var own = found.Projects.Where(p => p.Ecosystem == PythonReader.Ecosystem).Select(p => Requirement.Normal(p.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Called("poetry.lock", "uv.lock", "pdm.lock"))
        {
            found.Manifests.Add(new(path, PythonReader.Ecosystem, ManifestKind.Lock));
            if (files.Toml(path, SourceFiles.LargestLock) is not { } toml)
                continue;
            foreach (var package in toml["package"].Items)
                if (package["name"].Text is { } written && Requirement.Normal(written) is var name && !own.Contains(name))
                    found.Package(
                        PythonReader.Ecosystem, name, package["version"].Text, asked.TryGetValue(name, out var scope) ? scope : package["category"].Text == "dev" ? PackageScope.Build : PackageScope.Run,
                        path, package.Line, asked.ContainsKey(name));
        }
    }
}
