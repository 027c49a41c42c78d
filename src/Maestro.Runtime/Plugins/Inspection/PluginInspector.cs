using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Contracts;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>
/// Pre-flight: reads a plugin's metadata before anything of it is loaded. A plugin built for another contract would otherwise show as "no
/// extensions" or, worse, as a missing method in the middle of a run.
/// </summary>
internal static class PluginInspector
{
    /// <summary>What the dll says of itself, or everything that keeps it from being a plugin.</summary>
    /// <param name="location">The dll.</param>
    /// <param name="contract">What it is held against; null for the contract this tool provides.</param>
    public static Outcome<PluginManifest> Inspect(PluginLocation location, ContractSurface? contract = null)
    {
        try
        {
            // Whole and at once: a plugin's dll is small, and mapping or seeking in it takes longer than reading it.
            var bytes = File.ReadAllBytes(location.Dll);
            using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
            if (CutOff(image, bytes.Length) is { } cut)
                return NotAPlugin(location, cut);
            if (!image.HasMetadata)
                return NotAPlugin(location, "is not a .NET assembly");
            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? Read(location, metadata, contract ?? ContractSurface.Host) : NotAPlugin(location, "is a .NET module, not an assembly");
        }
        catch (BadImageFormatException)
        {
            return NotAPlugin(location, "is not a .NET assembly");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.PluginMissing.At($"{Path.GetFileName(location.Dll)} cannot be read: {e.Message}", location.Reference.Spot);
        }
        catch (Exception e)
        {
            // Metadata with a damaged byte leads its reader anywhere.
            return NotAPlugin(location, $"is damaged: {e.Message}");
        }
    }

    private static Outcome<PluginManifest> Read(PluginLocation location, MetadataReader metadata, ContractSurface host)
    {
        if (IsReference(metadata))
            return NotAPlugin(location, "is a reference assembly, which holds no code");
        if (Contract(metadata) is not { } contract)
            return NotAPlugin(location, $"does not use {ContractSurface.AssemblyName}");
        var stamp = ContractStamp.Read(metadata);
        var problems = ContractCheck.Verify(location, metadata, contract, stamp, host);
        if (problems.Count > 0)
            return new(null, problems);
        var extensions = new List<ExtensionInfo>();
        var services = OwnServices.Read(metadata);
        var reader = new ExtensionReader(location, metadata, services, problems);
        foreach (var handle in metadata.TypeDefinitions)
            if (reader.Read(handle) is { } extension)
                extensions.Add(extension);
        if (extensions.Count == 0 && problems.Count == 0)
            return NotAPlugin(location, "has no public class with [Extension]");
        return problems.Count > 0
            ? new Outcome<PluginManifest>(null, problems)
            : new PluginManifest(location, metadata.GetAssemblyDefinition().Version.ToString(3), stamp, extensions, [.. services.Values.Distinct(StringComparer.Ordinal)])
            {
                Build = metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                CallsExit = CallsExit(metadata),
            };
    }

    // Whatever the headers promise must be in the file: a copy that broke off may still have sound metadata, and would fail only when loaded.
    private static string? CutOff(PEReader image, long length)
    {
        var end = 0L;
        var sections = image.PEHeaders.SectionHeaders;
        for (var i = 0; i < sections.Length; i++)
            end = Math.Max(end, (long)sections[i].PointerToRawData + sections[i].SizeOfRawData);
        return length < end ? $"is cut off: it has {length} of at least {end} bytes" : null;
    }

    private static bool IsReference(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            if (PluginAttribute.NameOf(metadata, metadata.GetCustomAttribute(handle)) == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute")
                return true;
        return false;
    }

    private static Version? Contract(MetadataReader metadata)
    {
        foreach (var handle in metadata.AssemblyReferences)
        {
            var reference = metadata.GetAssemblyReference(handle);
            if (metadata.StringComparer.Equals(reference.Name, ContractSurface.AssemblyName))
                return reference.Version;
        }
        return null;
    }

    private static bool CallsExit(MetadataReader metadata)
    {
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (metadata.StringComparer.Equals(member.Name, nameof(Environment.Exit)) && member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetTypeReference((TypeReferenceHandle)member.Parent) is var type
                && metadata.StringComparer.Equals(type.Name, nameof(Environment)) && metadata.StringComparer.Equals(type.Namespace, nameof(System)))
                return true;
        }
        return false;
    }

    private static Diagnostic NotAPlugin(PluginLocation location, string why) =>
        Catalogue.NotAPlugin.At($"{Path.GetFileName(location.Dll)} of plugin '{location.Reference.Name}' {why}", location.Reference.Spot);
}
