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
        var contract = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(r => metadata.GetString(r.Name) == ContractName).Select(r => r.Version).FirstOrDefault();
        if (contract is null)
            return NotAPlugin(location, $"does not use {ContractName}");
        var stamp = Stamp(metadata);
        var problems = ContractCheck.Verify(location, metadata, contract, stamp);
        if (problems.Count > 0)
            return new(null, problems);
        var extensions = new List<ExtensionInfo>();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
            if (ExtensionReader.Read(location, metadata, type, problems) is { } extension)
                extensions.Add(extension);
        if (extensions.Count == 0 && problems.Count == 0)
            return NotAPlugin(location, "has no public class with [Extension]");
        return problems.Count > 0
            ? new Outcome<PluginManifest>(null, problems)
            : new PluginManifest(location, metadata.GetAssemblyDefinition().Version.ToString(3), stamp, extensions);
    }

    private static Diagnostic NotAPlugin(PluginLocation location, string why) =>
        Catalogue.NotAPlugin.At($"{Path.GetFileName(location.Dll)} of plugin '{location.Reference.Name}' {why}", location.Reference.Spot);

    // Written at build: [assembly: AssemblyMetadata("Maestro.Contract", "major.minor")].
    private static string? Stamp(MetadataReader metadata)
    {
        foreach (var attribute in metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute))
            if (ExtensionReader.AttributeName(metadata, attribute) == $"System.Reflection.{nameof(AssemblyMetadataAttribute)}"
                && attribute.DecodeValue(TypeNames.Instance).FixedArguments is [{ Value: "Maestro.Contract" }, { Value: string version }])
                return version;
        return null;
    }
}
