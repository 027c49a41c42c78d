using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Rust;

/// <summary>Reads Rust: <c>Cargo.toml</c> of every crate and of the workspace, <c>Cargo.lock</c>, and the toolchain.</summary>
internal sealed class RustReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "rust";

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        var crates = new List<(string Path, DataNode Toml)>();
        foreach (var path in files.Called("Cargo.toml"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Toml(path) is { } toml)
                crates.Add((path, toml));
        }
        foreach (var (path, toml) in crates)
        {
            // The workspace a crate is in: the nearest above that has one.
            var workspace = crates.Where(c => c.Toml["workspace"].Exists && IsBelow(path, SourceFiles.FolderOf(c.Path))).OrderByDescending(c => c.Path.Length).Select(c => (c.Path, Node: c.Toml["workspace"])).FirstOrDefault();
            new CargoManifest(path, toml, workspace.Path ?? path, workspace.Node ?? toml["workspace"]).Read(files, found);
        }
        Toolchain(files, found);
        CargoLock.Read(files, found);
    }

    private static bool IsBelow(string path, string folder) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static void Toolchain(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("rust-toolchain.toml"))
            if (files.Toml(path)?["toolchain"]["channel"] is { Exists: true } channel)
                found.Version("rust", channel.Text, path, channel.Line);
        foreach (var path in files.Called("rust-toolchain"))
            if (files.Text(path) is { } text && TextLines.Of(text, "#").FirstOrDefault(l => l.Text[0] != '[') is { Number: > 0 } first)
                found.Version("rust", first.Text.Split('=')[^1].Trim(' ', '"'), path, first.Number);
        foreach (var path in files.Called("rust-toolchain.toml", "rust-toolchain", "rustfmt.toml", ".rustfmt.toml", "clippy.toml", ".clippy.toml", "deny.toml"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Settings));
    }
}
