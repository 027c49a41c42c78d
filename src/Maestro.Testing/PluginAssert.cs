using System.Reflection;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Maestro.Testing;

/// <summary>Holds a built plugin against what the tool demands of it.</summary>
public static class PluginAssert
{
    /// <summary>
    /// Runs the tool's pre-flight over a plugin, loads it in a context of its own, and constructs every extension that can do without options.
    /// </summary>
    /// <param name="path">The plugin's folder, its project's folder (once built), or its dll.</param>
    /// <returns>The extensions in it.</returns>
    /// <exception cref="PluginAssertException">The tool would refuse it, or an extension cannot be constructed; every diagnostic is named.</exception>
    public static IReadOnlyList<LoadedExtension> Loads(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = Path.GetFileName(full);
        var root = Path.GetDirectoryName(full)!;
        var catalogue = ExtensionCatalogue.Build([new(name, null, name, SourceSpot.Of(path))], new(root, root));
        return catalogue.Ok ? Construct(path, catalogue.Value) : throw Refused(path, catalogue.Problems);
    }

    private static List<LoadedExtension> Construct(string path, ExtensionCatalogue catalogue)
    {
        using var run = new TestRun { ScriptedHistory = new() { Verdict = new(RunState.Running, []) } };
        using var activator = new ExtensionActivator(catalogue, Services(run));
        var loaded = new List<LoadedExtension>();
        var problems = new List<Diagnostic>();
        try
        {
            foreach (var extension in catalogue.Plugins.SelectMany(p => p.Extensions))
            {
                var made = activator.Create<object>(extension.Kind, extension.Id, new(SourceSpot.Of(path), []));
                // Options that demand a value are no fault of the plugin: a yaml would give it.
                var wanting = made.Problems.Where(p => p.Id == Catalogue.OutOfRange.Id).Select(p => p.Message).ToList();
                problems.AddRange(made.Problems.Where(p => p.Id != Catalogue.OutOfRange.Id));
                loaded.Add(new(extension.Kind.Word(), extension.Id, wanting.Count == 0 ? null : string.Join("; ", wanting)));
            }
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or TypeLoadException or ReflectionTypeLoadException)
        {
            throw new PluginAssertException($"{path} passed the pre-flight and cannot be loaded: {e.Message}", [], e);
        }
        return problems.Count == 0 ? loaded : throw Refused(path, problems);
    }

    private static ServiceDescriptor[] Services(TestRun run) =>
    [
        ServiceDescriptor.Singleton(run.Processes), ServiceDescriptor.Singleton(run.Decisions), ServiceDescriptor.Singleton(run.Gates),
        ServiceDescriptor.Singleton(run.Tasks), ServiceDescriptor.Singleton(run.Interview), ServiceDescriptor.Singleton(run.History),
        ServiceDescriptor.Singleton(run.Meter), ServiceDescriptor.Singleton(run.Watch), ServiceDescriptor.Singleton(run.Gateway), ServiceDescriptor.Singleton(run.PastRuns),
        ServiceDescriptor.Singleton(run.Evidence), ServiceDescriptor.Singleton(run.Changes), ServiceDescriptor.Singleton(run.Advisor), ServiceDescriptor.Singleton<TimeProvider>(run.Clock),
    ];

    private static PluginAssertException Refused(string path, IReadOnlyList<Diagnostic> problems) => new(
        $"The tool would refuse {path}:\n{string.Join('\n', problems.Select(p => $"  {p.Id}: {p.Message}\n    {p.Fix}"))}", [.. problems.Select(p => p.Id)]);
}
