using Microsoft.Extensions.DependencyInjection;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>The container of one plugin: contract services from the host, and the plugin's own <c>IFoo</c>/<c>Foo</c> pairs, registered by Scrutor.</summary>
internal static class PluginServices
{
    /// <summary>Composes the container.</summary>
    /// <remarks>Pre-flight knows the pairs: a scan of the whole assembly would load every type of it for nothing.</remarks>
    public static ServiceProvider Compose(LoadedPlugin plugin, IEnumerable<ServiceDescriptor> contractServices)
    {
        var services = new ServiceCollection();
        if (plugin.Manifest.Services.Count > 0)
            services.Scan(scan => scan.FromTypes(plugin.Manifest.Services.Select(name => plugin.Assembly.GetType(name, throwOnError: true)!))
                .AddClasses(publicOnly: false)
                .AsMatchingInterface()
                .WithSingletonLifetime());
        // Last wins, so a plugin cannot replace what the contract provides.
        foreach (var service in contractServices)
            ((ICollection<ServiceDescriptor>)services).Add(service);
        return services.BuildServiceProvider();
    }
}
