using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>
/// Finds a plugin's native libraries under <c>runtimes/RID/native</c> when no deps.json says where they are: so a build lays them out, and a
/// copied folder may have lost that file. With it, and beside the dll, the loader finds them itself and never asks here.
/// </summary>
internal static class NativeLibraries
{
    /// <summary>Lets a context find them.</summary>
    /// <param name="plugin">The plugin's assembly, in its own context.</param>
    /// <param name="folder">The plugin's folder.</param>
    public static void FoundIn(Assembly plugin, string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "runtimes")) && AssemblyLoadContext.GetLoadContext(plugin) is { } context)
            context.ResolvingUnmanagedDll += (_, name) => Find(folder, name) is { } file && NativeLibrary.TryLoad(file, out var library) ? library : IntPtr.Zero;
    }

    private static string? Find(string folder, string name)
    {
        foreach (var rid in Rids())
            foreach (var file in Names(name))
                if (Path.Combine(folder, "runtimes", rid, "native", file) is var path && File.Exists(path))
                    return path;
        return null;
    }

    // From this very platform to its family: linux-musl-x64, linux-x64, linux, unix.
    private static IEnumerable<string> Rids()
    {
        yield return RuntimeInformation.RuntimeIdentifier;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        yield return system;
        if (system != "win")
            yield return "unix";
    }

    private static string[] Names(string name) => OperatingSystem.IsWindows() ? [name, $"{name}.dll"]
        : OperatingSystem.IsMacOS() ? [$"lib{name}.dylib", $"{name}.dylib", name]
        : [$"lib{name}.so", $"{name}.so", name, $"lib{name}"];
}
