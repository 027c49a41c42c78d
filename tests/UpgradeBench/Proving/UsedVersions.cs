using System.Text.Json;
using NuGet.ProjectModel;
using NuGet.Versioning;

namespace UpgradeBench.Proving;

/// <summary>The versions of packages that a restored tree uses, by what NuGet made of its projects and by its manifests.</summary>
/// <param name="By">By package and by where it is used: a project and a target framework, or a manifest.</param>
internal sealed record UsedVersions(IReadOnlyDictionary<(string Package, string Where), NuGetVersion> By)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Those of a tree.</summary>
    public static UsedVersions Of(string folder)
    {
        var found = new Dictionary<(string, string), NuGetVersion>();
        foreach (var file in Directory.GetFiles(folder, "project.assets.json", SearchOption.AllDirectories))
        {
            var assets = new LockFileFormat().Read(file);
            foreach (var target in assets.Targets)
                foreach (var named in assets.PackageSpec.TargetFrameworks.Where(framework => framework.FrameworkName == target.TargetFramework).SelectMany(framework => Named(assets.PackageSpec, framework)))
                    if (target.Libraries.FirstOrDefault(library => string.Equals(library.Name, named, StringComparison.OrdinalIgnoreCase)) is { Version: { } version })
                        found[(named.ToUpperInvariant(), $"{Path.GetRelativePath(folder, file)} {target.Name}")] = version;
        }
        if (Path.Combine(folder, ".config", "dotnet-tools.json") is var tools && File.Exists(tools))
            foreach (var tool in Root(tools).GetProperty("tools").EnumerateObject())
                found[(tool.Name.ToUpperInvariant(), "tools")] = NuGetVersion.Parse(tool.Value.GetProperty("version").GetString()!);
        if (Path.Combine(folder, "global.json") is var global && File.Exists(global))
            foreach (var sdk in Root(global).GetProperty("msbuild-sdks").EnumerateObject())
                found[(sdk.Name.ToUpperInvariant(), "sdks")] = NuGetVersion.Parse(sdk.Value.GetString()!);
        return new(found);
    }

    /// <summary>The packages of which some version is higher here than there, and none is lower.</summary>
    public IReadOnlySet<string> Above(UsedVersions other) => By
        .Where(used => other.By.ContainsKey(used.Key))
        .GroupBy(used => used.Key.Package)
        .Where(package => package.Any(used => used.Value > other.By[used.Key]) && package.All(used => used.Value >= other.By[used.Key]))
        .Select(package => package.Key).ToHashSet();

    // What a project references, and what it pins of that which others bring in.
    private static IEnumerable<string> Named(PackageSpec spec, TargetFrameworkInformation framework) => framework.Dependencies.Select(direct => direct.Name)
        .Concat(spec.RestoreMetadata.CentralPackageTransitivePinningEnabled ? framework.CentralPackageVersions.Keys : []);

    private static JsonElement Root(string file) => JsonDocument.Parse(File.ReadAllText(file), Lenient).RootElement;
}
