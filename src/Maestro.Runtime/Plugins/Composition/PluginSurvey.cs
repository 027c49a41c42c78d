using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>The plugins in use as they were found.</summary>
/// <param name="Sound">The extensions of those that can be loaded.</param>
/// <param name="Located">Where the dlls are, also of those that cannot.</param>
/// <param name="Broken">Why the others cannot: not there, no plugin, built for another contract.</param>
/// <param name="Clashes">Ids that two of the sound ones claim.</param>
internal sealed record PluginSurvey(
    ExtensionCatalogue Sound, IReadOnlyList<PluginLocation> Located, IReadOnlyList<Diagnostic> Broken, IReadOnlyList<Diagnostic> Clashes)
{
    /// <summary>Locates and inspects every plugin; all problems at once.</summary>
    public static PluginSurvey Take(IReadOnlyList<PluginReference> references, PluginLocator locator)
    {
        var found = PluginInspection.All(references, locator);
        var (catalogue, clashes) = ExtensionCatalogue.Of([.. found.Where(f => f.Manifest.Ok).Select(f => f.Manifest.Value!)]);
        return new(catalogue, [.. found.Select(f => f.Location).OfType<PluginLocation>()], [.. found.SelectMany(f => f.Manifest.Problems)], clashes);
    }
}
