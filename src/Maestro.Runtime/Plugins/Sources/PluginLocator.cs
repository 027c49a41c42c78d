using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Projects;

namespace Maestro.Runtime.Plugins.Sources;

/// <summary>Finds a plugin's dll by convention: the folder <c>X</c> holds <c>X.dll</c>.</summary>
/// <param name="bundled">The folder the tool's own plugins travel in.</param>
/// <param name="root">The repository's root, which relative paths start from.</param>
/// <param name="restored">Finds the folder of a plugin restored from a package, or null when it is not restored.</param>
/// <param name="built">Finds the folder of a plugin built from a project; null to take what the project's own build left.</param>
internal sealed class PluginLocator(string bundled, string root, Func<string, string, string?>? restored = null, Func<string, string?>? built = null)
{
    /// <summary>Names of the plugins that travel with the tool.</summary>
    public IReadOnlyList<string> Bundled =>
        Directory.Exists(bundled) ? [.. Directory.EnumerateDirectories(bundled).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The plugin's dll.</summary>
    public Outcome<PluginLocation> Locate(PluginReference reference) => reference switch
    {
        { Path: { } path } => ByPath(reference, path),
        { Version: { } version } => Restored(reference, version),
        _ => ByName(reference),
    };

    private Outcome<PluginLocation> ByName(PluginReference reference)
    {
        var folder = Path.Combine(bundled, reference.Id);
        return reference.Id == Path.GetFileName(reference.Id) && Directory.Exists(folder)
            ? InFolder(reference, folder)
            : Catalogue.PluginMissing.At($"no plugin called '{reference.Id}' travels with the tool{Nearest.Hint(reference.Id, Bundled)}", reference.Spot,
                $"Bundled are: {string.Join(", ", Bundled)}. For others give a path: or an id: with version:.");
    }

    private Outcome<PluginLocation> Restored(PluginReference reference, string version) =>
        restored?.Invoke(reference.Id, version) is { } folder
            ? InFolder(reference, folder, reference.Id)
            : Catalogue.PluginMissing.At($"plugin '{reference.Id}' {version} is not restored", reference.Spot, "Run: dotnet maestro plugins restore.");

    private Outcome<PluginLocation> ByPath(PluginReference reference, string path)
    {
        var full = Path.GetFullPath(path, root);
        var relative = Path.GetRelativePath(root, full);
        if (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || relative.StartsWith("..\\", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return Catalogue.OutsideRepository.At($"plugin path '{path}' leads out of the repository", reference.Spot);
        if (ProjectPlugins.ProjectOf(reference, root) is { } project)
            return OfProject(reference, project);
        if (File.Exists(full))
            return new PluginLocation(reference, Path.GetFileNameWithoutExtension(full), full);
        if (!Directory.Exists(full))
            return Catalogue.PluginMissing.At($"there is no folder '{path}'", reference.Spot);
        return InFolder(reference, full);
    }

    private Outcome<PluginLocation> OfProject(PluginReference reference, string project)
    {
        if (built is not null)
            return built(project) is { } kept ? InFolder(reference, kept) : NotBuilt(reference);
        // The newest of what its own build left.
        var (folder, name) = (Path.GetDirectoryName(project)!, Path.GetFileNameWithoutExtension(project));
        var newest = Directory.Exists(Path.Combine(folder, "bin"))
            ? Directory.EnumerateFiles(Path.Combine(folder, "bin"), $"{name}.dll", SearchOption.AllDirectories)
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .MaxBy(File.GetLastWriteTimeUtc)
            : null;
        return newest is not null
            ? new PluginLocation(reference, name, newest)
            : NotBuilt(reference);
    }

    private static Outcome<PluginLocation> NotBuilt(PluginReference reference) =>
        Catalogue.PluginWithoutDll.At($"project '{reference.Path}' has not been built", reference.Spot, $"Run: dotnet build {reference.Path}.");

    private static Outcome<PluginLocation> InFolder(PluginReference reference, string folder, string? named = null)
    {
        var name = named ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var dll = Path.Combine(folder, $"{name}.dll");
        return File.Exists(dll)
            ? new PluginLocation(reference, name, dll)
            : WithoutDll(reference, folder, name);
    }

    // Most often the folder was renamed, or a folder above it or below it was meant.
    private static Diagnostic WithoutDll(PluginReference reference, string folder, string name)
    {
        var there = Directory.EnumerateFiles(folder, "*.dll").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        var near = there.Where(f => File.Exists(Path.Combine(folder, Path.ChangeExtension(f, ".deps.json")))).Concat(there).FirstOrDefault();
        var has = there.Count switch { 0 => "it holds no dll at all", 1 => $"it holds {there[0]}", _ => $"it holds {string.Join(", ", there.Take(3))}{(there.Count > 3 ? $" and {there.Count - 3} more" : "")}" };
        return Catalogue.PluginWithoutDll.At($"folder '{reference.Name}' does not hold {name}.dll; {has}", reference.Spot, near is null ? null
            : reference.Path is { } path ? $"Rename the folder to {Path.GetFileNameWithoutExtension(near)}, or name the dll: path: {path.TrimEnd('/', '\\')}/{near}." : $"Rename the folder to {Path.GetFileNameWithoutExtension(near)}.");
    }
}
