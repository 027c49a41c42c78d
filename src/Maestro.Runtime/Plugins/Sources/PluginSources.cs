using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Projects;
using Maestro.Runtime.Plugins.Restore;

namespace Maestro.Runtime.Plugins.Sources;

/// <summary>Where plugins come from: the tool itself, folders and projects of the repository, packages that were restored.</summary>
/// <param name="bundled">The folder the tool's own plugins travel in.</param>
/// <param name="root">The repository's root.</param>
/// <param name="home">The state folder.</param>
internal sealed class PluginSources(string bundled, string root, string home)
{
    /// <summary>Builds the plugins that are projects, where they have changed, and tells where each plugin is.</summary>
    /// <param name="references">The plugins in use.</param>
    /// <param name="projects">Builds.</param>
    /// <param name="ct">Ends the building.</param>
    /// <returns>The locator, or why plugins cannot be built: all of it at once.</returns>
    public async Task<Outcome<PluginLocator>> ReadyAsync(IEnumerable<PluginReference> references, ProjectPlugins projects, CancellationToken ct)
    {
        var problems = new List<Diagnostic>();
        var folders = new Dictionary<string, string>();
        foreach (var reference in references)
        {
            if (ProjectPlugins.ProjectOf(reference, root) is not { } project)
                continue;
            var folder = await projects.FolderAsync(reference, project, ct);
            problems.AddRange(folder.Problems);
            if (folder.Ok)
                folders[project] = folder.Value;
        }
        return problems.Count > 0 ? new Outcome<PluginLocator>(null, problems) : Locator(folders.GetValueOrDefault);
    }

    /// <summary>Tells where each plugin is, without building any.</summary>
    public PluginLocator Locator() => Locator(_ => null);

    private PluginLocator Locator(Func<string, string?> built) => new(bundled, root, new RestoredPlugins(home).Find, built);
}
