using System.Reflection;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>Says why an extension could not be made: what its own code threw, or what it needs and is not there, without the layers around it.</summary>
internal static class ActivationFailure
{
    /// <summary>The diagnostic.</summary>
    /// <param name="kind">What the extension is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="location">Its plugin.</param>
    /// <param name="thrown">What came out of making it.</param>
    public static Diagnostic Of(ExtensionKind kind, string id, PluginLocation location, Exception thrown)
    {
        var (cause, fix) = Explain(thrown, location);
        return Catalogue.ExtensionFailed.At($"{kind.Word()} '{id}' of plugin {location.Name} cannot be made: {cause}", location.Reference.Spot, fix);
    }

    private static (string Cause, string? Fix) Explain(Exception thrown, PluginLocation location) => thrown switch
    {
        TargetInvocationException { InnerException: { } inner } => Explain(inner, location),
        TypeInitializationException { InnerException: { } inner } initialiser when Explain(inner, location) is var (cause, fix) =>
            inner is TypeInitializationException ? (cause, fix) : ($"the static initialiser of {initialiser.TypeName} failed: {cause}", fix),
        DllNotFoundException native => (
            $"DllNotFoundException: {native.Message.Split('\n')[0]}",
            $"Put the native library beside {Path.GetFileName(location.Dll)} or under runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native, or publish the plugin for this platform."),
        FileNotFoundException { FileName: { } file } when file.Contains(", Version=", StringComparison.Ordinal) => (
            $"it needs {Assembly(file)}, which is not beside {Path.GetFileName(location.Dll)}",
            $"Put {new AssemblyName(file).Name}.dll beside it: build the plugin with EnableDynamicLoading, or publish it."),
        FileLoadException { FileName: { } file } when file.Contains(", Version=", StringComparison.Ordinal) => (
            $"it needs {Assembly(file)}, and what is there is another: {thrown.Message}", $"Put the {new AssemblyName(file).Name}.dll it was built with beside {Path.GetFileName(location.Dll)}."),
        BadImageFormatException => (
            $"BadImageFormatException: {thrown.Message}", "Build the plugin for this platform, or for any."),
        MissingMemberException or TypeLoadException => (
            $"{thrown.GetType().Name}: {thrown.Message}", $"A library beside {Path.GetFileName(location.Dll)} is another than it was built with: build and copy both together."),
        _ => ($"{thrown.GetType().Name}: {thrown.Message}", null),
    };

    private static string Assembly(string file) => new AssemblyName(file) is var name ? $"{name.Name} {name.Version?.ToString(3)}" : file;
}
