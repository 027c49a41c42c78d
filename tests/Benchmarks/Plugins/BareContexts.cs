using System.Reflection;
using System.Runtime.Loader;
using Maestro;

namespace Benchmarks.Plugins;

/// <summary>The least that isolates: a context and a resolver a plugin, the contract left to the default context.</summary>
internal static class BareContexts
{
    /// <summary>The extensions.</summary>
    internal static IReadOnlyList<object> Load(string folder, int count) =>
    [
        .. Enumerable.Range(0, count).Select(PluginSet.Name)
            .Select(name => Path.Combine(folder, name, $"{name}.dll"))
            .SelectMany(dll => Reflected.Extensions(new Context(dll).LoadFromAssemblyPath(dll))),
    ];

    private sealed class Context(string dll) : AssemblyLoadContext
    {
        private static readonly string Contract = typeof(IQualityGate).Assembly.GetName().Name!;

        private readonly AssemblyDependencyResolver resolver = new(dll);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name != Contract && resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
