using NuGet.ProjectModel;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Projects;

/// <summary>
/// Has MSBuild evaluate the projects for restore, and says what came out: what stands under a condition, in an import or in a property is seen as restore
/// sees it. Nothing is restored, and nothing that it writes stays.
/// </summary>
/// <remarks>The graph is what <c>dotnet msbuild -t:GenerateRestoreGraphFile</c> writes, a target of NuGet's own.</remarks>
internal sealed class RestoreGraph(IProcesses processes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Evaluates them.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="targets">Solutions and projects, relative.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Solution> ReadAsync(string root, IReadOnlyList<string> targets, CancellationToken ct)
    {
        // Below the workspace: programs in a sandbox share no other folder with us.
        var scratch = Directory.CreateDirectory(Path.Combine(root, $".maestro-graph-{Guid.NewGuid():n}")).FullName;
        try
        {
            var (specs, unread) = (new List<PackageSpec>(), new List<string>());
            foreach (var (at, target) in targets.Index())
            {
                // Its own: what another target wrote would pass for what this one did not.
                var graph = Path.Combine(scratch, $"{at}.json");
                var result = await processes.RunAsync(Command(root, target, graph), ct);
                if (!File.Exists(graph))
                    unread.Add($"{target}: {Why(result)}");
                else
                    specs.AddRange(DependencyGraphSpec.Load(graph).Projects.Where(spec => spec.RestoreMetadata?.ProjectStyle == ProjectStyle.PackageReference));
            }
            return Of(root, targets, [.. specs.DistinctBy(spec => spec.FilePath)], unread);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static ProcessCommand Command(string root, string target, string graph) => new()
    {
        Program = "dotnet",
        Arguments = ["msbuild", target, "-nologo", "-v:quiet", "-nodeReuse:false", "-t:GenerateRestoreGraphFile", $"-p:RestoreGraphOutputPath={graph}", "-p:RestoreRecursive=true"],
        WorkingDirectory = root,
        Timeout = Patience,
    };

    private static Solution Of(string root, IReadOnlyList<string> targets, List<PackageSpec> specs, List<string> unread) => new(
        targets,
        [.. specs.SelectMany(spec => spec.TargetFrameworks.SelectMany(framework => Used(spec, framework)
            .Select(used => new PackageUse(Relative(root, spec.FilePath), framework.FrameworkName, used.Package, used.Range))))],
        specs.ToDictionary(
            spec => Relative(root, spec.FilePath),
            spec => (IReadOnlyList<string>)[.. spec.RestoreMetadata.TargetFrameworks.SelectMany(framework => framework.ProjectReferences).Select(reference => Relative(root, reference.ProjectPath)).Distinct()]),
        unread);

    private static IEnumerable<(string Package, VersionRange Range)> Used(PackageSpec spec, TargetFrameworkInformation framework)
    {
        foreach (var dependency in framework.Dependencies)
            if (!dependency.AutoReferenced && dependency.LibraryRange.VersionRange is { } range)
                yield return (dependency.Name, range);
        // Where what others bring in is pinned, a central version holds without a reference.
        if (spec.RestoreMetadata.CentralPackageTransitivePinningEnabled)
            foreach (var central in framework.CentralPackageVersions.Values.ExceptBy(framework.Dependencies.Select(dependency => dependency.Name), central => central.Name, StringComparer.OrdinalIgnoreCase))
                yield return (central.Name, central.VersionRange);
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string Why(ProcessResult result)
    {
        var lines = (result.Output + "\n" + result.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? $"exit code {result.ExitCode}";
    }
}
