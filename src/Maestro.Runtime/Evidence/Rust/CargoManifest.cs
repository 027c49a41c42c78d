using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Rust;

/// <summary>One <c>Cargo.toml</c>.</summary>
/// <param name="path">Where it is.</param>
/// <param name="toml">What it says.</param>
/// <param name="workspacePath">Where the manifest of its workspace is.</param>
/// <param name="workspace">The workspace's table; one that is not there where it is in none.</param>
internal sealed class CargoManifest(string path, DataNode toml, string workspacePath, DataNode workspace)
{
    private readonly List<string> references = [];

    /// <summary>Reads it.</summary>
    public void Read(SourceFiles files, Found found)
    {
        Sections(toml, found);
        foreach (var (_, target) in toml["target"].Entries)
            Sections(target, found);
        var package = toml["package"];
        var folder = SourceFiles.FolderOf(path);
        if (package["name"].Text is { } name)
            found.Projects.Add(new(name, path, folder, RustReader.Ecosystem, Role(folder, files), references, 0, null));
        found.Version("rust-edition", package["edition"].Text, path, package["edition"].Line);
        found.Version("rust", package["rust-version"].Text, path, package["rust-version"].Line);
        // What members take over is said once.
        var shared = toml["workspace"]["package"];
        found.Version("rust-edition", shared["edition"].Text, path, shared["edition"].Line);
        found.Version("rust", shared["rust-version"].Text, path, shared["rust-version"].Line);
    }

    private void Sections(DataNode from, Found found)
    {
        foreach (var (section, scope) in new[] { ("dependencies", PackageScope.Run), ("dev-dependencies", PackageScope.Test), ("build-dependencies", PackageScope.Build) })
            foreach (var (name, value) in from[section].Entries)
                One(name, value, scope, found);
    }

    private void One(string name, DataNode value, PackageScope scope, Found found)
    {
        var inherited = value["workspace"].Text == "true";
        var said = inherited ? workspace["dependencies"][name] : value;
        if (said["path"].Text is { } folder)
        {
            if (RelativePath.From(SourceFiles.FolderOf(inherited ? workspacePath : path), folder) is { } target)
                references.Add(SourceFiles.Below(target, "Cargo.toml"));
        }
        else
            found.Package(
                RustReader.Ecosystem, said["package"].Text ?? name, said.Text ?? said["version"].Text, scope == PackageScope.Test ? KnownPackages.Scope(RustReader.Ecosystem, name) ?? scope : scope, path, value.Line);
    }

    private ProjectRole Role(string folder, SourceFiles files) =>
        toml["bin"].Items.Count > 0 || files.Has(SourceFiles.Below(folder, "src/main.rs")) ? ProjectRole.App : ProjectRole.Library;
}
