using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Inspection;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>A plugin that was looked for and looked into.</summary>
/// <param name="Location">Where it is; null when it is nowhere.</param>
/// <param name="Manifest">What it says of itself, or why it cannot be used.</param>
internal sealed record PluginInspection(PluginLocation? Location, Outcome<PluginManifest> Manifest)
{
    private const int WorthACore = 8;

    /// <summary>Each of them, in the references' order, whichever core was done first.</summary>
    /// <remarks>A few are done sooner than another core is woken.</remarks>
    public static IReadOnlyList<PluginInspection> All(IReadOnlyList<PluginReference> references, PluginLocator locator)
    {
        var found = new PluginInspection[references.Count];
        var next = -1;
        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < found.Length; i = Interlocked.Increment(ref next))
                found[i] = Of(references[i], locator);
        }
        var others = new Task[Math.Clamp(found.Length / WorthACore - 1, 0, Environment.ProcessorCount - 1)];
        for (var i = 0; i < others.Length; i++)
            others[i] = Task.Run(Work);
        Work();
        Task.WaitAll(others);
        return found;
    }

    private static PluginInspection Of(PluginReference reference, PluginLocator locator)
    {
        var location = locator.Locate(reference);
        return new(location.Value, location.Ok ? PluginInspector.Inspect(location.Value) : location.As<PluginManifest>());
    }
}
