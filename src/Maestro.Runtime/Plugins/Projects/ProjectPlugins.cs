using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Projects;

/// <summary>Plugins that are projects in the repository: built outside of it when first needed, and not again until something they are built from changes.</summary>
/// <param name="build">Runs the SDK.</param>
/// <param name="built">What was built before.</param>
/// <param name="root">The repository's root.</param>
/// <param name="toolVersion">Another tool may bring another contract.</param>
/// <param name="progress">Is told before something that takes seconds.</param>
internal sealed class ProjectPlugins(DotnetBuild build, BuiltPlugins built, string root, string toolVersion, IProgress<string> progress)
{
    /// <summary>The project file a reference leads to; null when it leads elsewhere.</summary>
    public static string? ProjectOf(PluginReference reference, string root)
    {
        if (reference.Path is not { } path)
            return null;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        var file = full.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? full : Path.Combine(full, $"{Path.GetFileName(full)}.csproj");
        return File.Exists(file) ? file : null;
    }

    /// <summary>Everything a project's plugin is built from; full paths.</summary>
    public static IReadOnlyCollection<string> InputsOf(string project, string root) => ProjectInputs.Of(project, root);

    /// <summary>The folder of the plugin, built now if it has to be.</summary>
    public async Task<Outcome<string>> FolderAsync(PluginReference reference, string project, CancellationToken ct)
    {
        var hash = ProjectInputs.Hash(InputsOf(project, root), root, $"{project} {toolVersion} {Environment.Version}")[..32];
        if (built.Find(hash) is { } there)
            return there;
        progress.Report($"building plugin {reference.Name}");
        var work = built.Begin(hash);
        try
        {
            var failed = await build.PublishAsync(project, Path.Combine(work, "out"), Path.Combine(work, "artifacts"), ct);
            if (failed is not null)
                return Catalogue.PluginBuildFailed.At($"project '{reference.Path}' cannot be built: {failed}", reference.Spot);
            // An SDK names this file like the assembly, which need not be called like the project.
            if (Directory.GetFiles(Path.Combine(work, "out"), "*.deps.json") is not [var dependencies])
                return Catalogue.PluginBuildFailed.At($"project '{reference.Path}' builds no library", reference.Spot, "Let it be a class library, of one target framework.");
            var kept = Directory.CreateDirectory(Path.Combine(work, "kept")).FullName;
            Directory.Move(Path.Combine(work, "out"), Path.Combine(kept, Path.GetFileName(dependencies)[..^".deps.json".Length]));
            return built.Keep(hash, work, kept);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
