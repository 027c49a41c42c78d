using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Go;

/// <summary>Reads Go: <c>go.mod</c> of every module. <c>go.sum</c> only says that there are checksums; versions are in the former.</summary>
internal sealed class GoReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "go";

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        var modules = new List<(string Path, GoModule Module)>();
        foreach (var path in files.Called("go.mod"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Text(path) is { } text)
                modules.Add((path, GoModule.Of(text)));
        }
        var own = modules.Where(m => m.Module.Name.Length > 0).GroupBy(m => m.Module.Name).ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
        foreach (var (path, module) in modules)
            One(path, module, own, files, found);
        foreach (var path in files.Called("go.sum", "go.work.sum"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Lock));
        foreach (var path in files.Called("go.work"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Settings));
            if (files.Text(path) is { } text)
                foreach (var (number, line) in TextLines.Of(text, "//").Where(l => l.Text.StartsWith("go ", StringComparison.Ordinal)))
                    found.Version("go", line[3..], path, number);
        }
    }

    private static void One(string path, GoModule module, Dictionary<string, string> own, SourceFiles files, Found found)
    {
        var folder = SourceFiles.FolderOf(path);
        foreach (var (tool, version, line) in module.Versions)
            found.Version(tool, version, path, line);
        foreach (var (name, version, indirect, line) in module.Requirements.Where(r => !own.ContainsKey(r.Name)))
            found.Package(
                Ecosystem, name, version, Catalogues.KnownPackages.Scope(Ecosystem, name) ?? PackageScope.Run, path, line, !indirect);
        var references = module.Requirements.Select(r => own.GetValueOrDefault(r.Name)).OfType<string>();
        var program = files.Has(SourceFiles.Below(folder, "main.go")) || files.Paths.Any(p => p.StartsWith(SourceFiles.Below(folder, "cmd/"), StringComparison.Ordinal) && p.EndsWith("/main.go", StringComparison.Ordinal));
        found.Projects.Add(new(module.Name.Length > 0 ? module.Name : folder, path, folder, Ecosystem, program ? ProjectRole.App : ProjectRole.Library, [.. references], 0, null));
    }
}
