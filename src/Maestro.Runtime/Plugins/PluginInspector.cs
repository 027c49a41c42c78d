using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins;

/// <summary>
/// Pre-flight: reads a plugin's metadata before anything of it is loaded. A plugin built for another contract would otherwise show as "no
/// extensions" or, worse, as a missing method in the middle of a run.
/// </summary>
internal static class PluginInspector
{
    private const string ContractName = "Maestro.Abstractions";

    /// <summary>What the dll says of itself, or everything that keeps it from being a plugin.</summary>
    public static Outcome<PluginManifest> Inspect(PluginLocation location)
    {
        try
        {
            using var stream = File.OpenRead(location.Dll);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
                return NotAPlugin(location, "is not a .NET assembly");
            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? Read(location, metadata) : NotAPlugin(location, "is a .NET module, not an assembly");
        }
        catch (BadImageFormatException)
        {
            return NotAPlugin(location, "is not a .NET assembly");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.PluginMissing.At($"{Path.GetFileName(location.Dll)} cannot be read: {e.Message}", location.Reference.Spot);
        }
    }

    private static Outcome<PluginManifest> Read(PluginLocation location, MetadataReader metadata)
    {
        if (Contract(metadata) is not { } contract)
            return NotAPlugin(location, $"does not use {ContractName}");
        var stamp = Stamp(metadata);
        var problems = ContractCheck.Verify(location, metadata, contract, stamp);
        if (problems.Count > 0)
            return new(null, problems);
        var extensions = new List<ExtensionInfo>();
        var reader = new ExtensionReader(location, metadata, problems);
        foreach (var handle in metadata.TypeDefinitions)
            if (reader.Read(metadata.GetTypeDefinition(handle)) is { } extension)
                extensions.Add(extension);
        if (extensions.Count == 0 && problems.Count == 0)
            return NotAPlugin(location, "has no public class with [Extension]");
        return problems.Count > 0
            ? new Outcome<PluginManifest>(null, problems)
            : new PluginManifest(location, metadata.GetAssemblyDefinition().Version.ToString(3), stamp, extensions);
    }

    private static Version? Contract(MetadataReader metadata)
    {
        foreach (var handle in metadata.AssemblyReferences)
        {
            var reference = metadata.GetAssemblyReference(handle);
            if (metadata.StringComparer.Equals(reference.Name, ContractName))
                return reference.Version;
        }
        return null;
    }

    private static Diagnostic NotAPlugin(PluginLocation location, string why) =>
        Catalogue.NotAPlugin.At($"{Path.GetFileName(location.Dll)} of plugin '{location.Reference.Name}' {why}", location.Reference.Spot);

    // Written at build: [assembly: AssemblyMetadata("Maestro.Contract", "major.minor")].
    private static string? Stamp(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (PluginAttribute.NameOf(metadata, attribute) != $"System.Reflection.{nameof(AssemblyMetadataAttribute)}")
                continue;
            var arguments = attribute.DecodeValue(TypeNames.Instance).FixedArguments;
            if (arguments[0].Value is "Maestro.Contract")
                return arguments[1].Value as string;
        }
        return null;
    }
}
