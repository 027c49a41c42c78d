using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Reads <c>packages.lock.json</c>: what was resolved, for each target framework.</summary>
internal static class NuGetLock
{
    /// <summary>Reads all there are; after the projects, whose tests' packages are for tests.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var tests = found.Projects.Where(p => p.Ecosystem == DotNetReader.Ecosystem && p.Role == ProjectRole.Tests).Select(p => p.Folder).ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Called("packages.lock.json"))
        {
            found.Manifests.Add(new(path, DotNetReader.Ecosystem, ManifestKind.Lock));
            if (files.Json(path, SourceFiles.LargestLock) is not { } json)
                continue;
            var scope = tests.Contains(SourceFiles.FolderOf(path)) ? PackageScope.Test : PackageScope.Run;
            // Most frameworks resolve to the same; the first that names it is where it is seen.
            var known = new HashSet<(string, string?, bool)>();
            foreach (var (name, package) in json["dependencies"].Entries.SelectMany(framework => framework.Value.Entries))
                if (package["type"].Text is { } type && !type.Equals("Project", StringComparison.OrdinalIgnoreCase)
                    && known.Add((name, package["resolved"].Text, type == "Direct")))
                    found.Package(DotNetReader.Ecosystem, name, package["resolved"].Text, scope, path, package.Line, type == "Direct");
        }
    }
}
