using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Rust;

/// <summary>Reads <c>Cargo.lock</c>. It does not say what a crate is for; the manifests do where they name it.</summary>
internal static class CargoLock
{
    /// <summary>Reads all there are; after the manifests.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var asked = found.Packages.Where(p => p.Ecosystem == RustReader.Ecosystem).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Min(p => p.Scope), StringComparer.Ordinal);
        foreach (var path in files.Called("Cargo.lock"))
        {
            found.Manifests.Add(new(path, RustReader.Ecosystem, ManifestKind.Lock));
            // A crate without a source is one of the repository's own.
            foreach (var package in files.Toml(path, SourceFiles.LargestLock)?["package"].Items.Where(p => p["source"].Exists) ?? [])
                if (package["name"].Text is { } name)
                    found.Package(RustReader.Ecosystem, name, package["version"].Text, asked.GetValueOrDefault(name), path, package.Line, asked.ContainsKey(name));
        }
    }
}
