using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>Makes extensions: loads their plugin at first need, binds their options, injects their services.</summary>
/// <param name="catalogue">The extensions there are.</param>
/// <param name="contractServices">What the host provides to every plugin.</param>
/// <param name="assemblies">What is loaded already; null to load anew.</param>
internal sealed class ExtensionActivator(ExtensionCatalogue catalogue, IReadOnlyList<ServiceDescriptor> contractServices, PluginAssemblies? assemblies = null) : IDisposable
{
    private readonly PluginAssemblies assemblies = assemblies ?? new();

    /// <summary>The extensions that are being called.</summary>
    public Calls Calls { get; } = new();

    /// <summary>Why an extension may not be made any more; null when it may.</summary>
    public Func<ProvidedExtension, string?> Quarantine { get; init; } = _ => null;

    /// <summary>The plugins that were loaded so far.</summary>
    public IReadOnlyList<LoadedPlugin> Loaded => assemblies.All;

    private readonly Dictionary<string, (LoadedPlugin Plugin, ServiceProvider Services)> loaded = [];
    private readonly Lock gate = new();

    /// <summary>Whether there is such an extension.</summary>
    public bool Has(ExtensionKind kind, string id) => catalogue.Find(kind, id) is not null;

    /// <summary>The artifact a phase handler says it yields; null when it says nothing.</summary>
    public string? Yields(ExtensionKind kind, string id) => catalogue.Find(kind, id)?.Extension.Yields;

    /// <summary>A new instance of an extension.</summary>
    /// <typeparam name="T">Its contract interface.</typeparam>
    /// <param name="kind">What it is.</param>
    /// <param name="id">Its id; known to the catalogue.</param>
    /// <param name="options">Its options.</param>
    /// <param name="granted">Further services, granted to this instance alone.</param>
    public Outcome<T> Create<T>(ExtensionKind kind, string id, YamlMap options, params object[] granted) where T : class
    {
        var found = catalogue.Find(kind, id) ?? throw new InvalidOperationException($"{kind.Word()} '{id}' was not checked before the run");
        var (plugin, extension) = found;
        if (Quarantine(found) is { } why)
            return Catalogue.ExtensionQuarantined.At($"{kind.Word()} '{id}' of plugin {plugin.Location.Name} is not used again: {why}", plugin.Location.Reference.Spot);
        try
        {
            var (assembly, services) = Load(plugin);
            return Make<T>(extension, id, assembly, services, options, granted);
        }
        catch (Exception e)
        {
            // Whatever a constructor throws, or a library it lacks: it is this extension's fault and ends nothing else.
            return ActivationFailure.Of(kind, id, plugin.Location, e);
        }
    }

    /// <summary>
    /// An extension seen through a second interface, made without the services only a run has; null when its class does not implement it.
    /// </summary>
    /// <remarks>Services it asks for are null until the run: such an interface may not use them.</remarks>
    public T? TryPeek<T>(ExtensionKind kind, string id, YamlMap options) where T : class
    {
        var (plugin, extension) = catalogue.Find(kind, id) ?? throw new InvalidOperationException($"{kind.Word()} '{id}' was not checked");
        try
        {
            var (assembly, services) = Load(plugin);
            var type = assembly.Assembly.GetType(extension.TypeName, throwOnError: true)!;
            if (!type.IsAssignableTo(typeof(T)))
                return null;
            var bound = extension.OptionsType is null ? null : OptionsBinder.Bind(type.Assembly.GetType(extension.OptionsType, throwOnError: true)!, options, id, extension.OptionsAreValidated).Value;
            var constructor = type.GetConstructors().Single();
            return (T)constructor.Invoke([.. constructor.GetParameters().Select(p => p.ParameterType.IsInstanceOfType(bound) ? bound : services.GetService(p.ParameterType))]);
        }
        catch (Exception)
        {
            // It does not bear to be without its services, or cannot be made at all, which is told of when it is: it cannot be asked before the run.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, services) in loaded.Values)
            services.Dispose();
    }

    private static Outcome<T> Make<T>(
        ExtensionInfo extension, string id, LoadedPlugin assembly, ServiceProvider services, YamlMap options, object[] granted) where T : class
    {
        var arguments = new List<object>(granted);
        if (extension.OptionsType is not null)
        {
            var bound = OptionsBinder.Bind(assembly.Assembly.GetType(extension.OptionsType, throwOnError: true)!, options, id, extension.OptionsAreValidated);
            if (!bound.Ok)
                return bound.As<T>();
            arguments.Add(bound.Value);
        }
        var type = assembly.Assembly.GetType(extension.TypeName, throwOnError: true)!;
        // ActivatorUtilities refuses arguments that no constructor takes.
        var taken = type.GetConstructors().Single().GetParameters().Select(p => p.ParameterType).ToList();
        return (T)ActivatorUtilities.CreateInstance(services, type, [.. arguments.Where(a => taken.Any(t => t.IsInstanceOfType(a)))]);
    }

    private (LoadedPlugin Plugin, ServiceProvider Services) Load(PluginManifest manifest)
    {
        lock (gate)
        {
            if (!loaded.TryGetValue(manifest.Location.Dll, out var plugin))
            {
                var assembly = assemblies.Of(manifest);
                loaded[manifest.Location.Dll] = plugin = (assembly, PluginServices.Compose(assembly, contractServices));
            }
            return plugin;
        }
    }
}
