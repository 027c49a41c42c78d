using Microsoft.Extensions.DependencyInjection;

namespace Maestro.Runtime.Plugins;

/// <summary>The container of one plugin: contract services from the host, and the plugin's own <c>IFoo</c>/<c>Foo</c> pairs found by Scrutor.</summary>
internal static class PluginServices
{
    /// <summary>Composes the container.</summary>
    public static ServiceProvider Compose(LoadedPlugin plugin, IEnumerable<ServiceDescriptor> contractServices)
    {
        var services = new ServiceCollection();
        services.Scan(scan => scan.FromAssemblies(plugin.Assembly)
            .AddClasses(classes => classes.Where(IsOwnPair), publicOnly: false)
            .AsMatchingInterface()
            .WithSingletonLifetime());
        // Last wins, so a plugin cannot replace what the contract provides.
        foreach (var service in contractServices)
            ((ICollection<ServiceDescriptor>)services).Add(service);
        return services.BuildServiceProvider();
    }

    private static bool IsOwnPair(Type type) =>
        type.GetInterfaces().Any(i => i.Assembly == type.Assembly && i.Name == $"I{type.Name}");
}
