using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins;

/// <summary>Holds a plugin's use of the contract against the contract this tool provides.</summary>
internal static class ContractCheck
{
    private static readonly Assembly Host = typeof(IPhaseHandler).Assembly;

    /// <summary>Every contract type and member the plugin imports must exist here, under its name.</summary>
    public static List<Diagnostic> Verify(PluginLocation location, MetadataReader metadata, Version built, string? stamp)
    {
        var mine = Host.GetName().Version!;
        var missing = Missing(metadata);
        if (missing is null && built <= mine && built.Major == mine.Major)
            return [];
        var needs = stamp ?? built.ToString(2);
        return [Catalogue.ContractMismatch.At(
            $"plugin {location.Name} {metadata.GetAssemblyDefinition().Version.ToString(3)} needs contract {needs}, this tool provides {mine.ToString(2)}"
            + (missing is null ? "" : $" (missing {missing})"),
            location.Reference.Spot,
            built > mine ? "Update the tool, or use a version of the plugin built for this contract." : "Rebuild the plugin against this tool's contract.")];
    }

    private static string? Missing(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            if (OfContract(metadata, type) && HostType(metadata, type) is null)
                return metadata.GetString(type.Name);
        }
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (!OfContract(metadata, type) || HostType(metadata, type) is not { } host)
                continue;
            var name = metadata.GetString(member.Name);
            const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
            if (host.GetMember(name, All).Length == 0)
                return $"{host.Name}.{name}";
        }
        return null;
    }

    private static bool OfContract(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name, "Maestro.Abstractions");

    private static Type? HostType(MetadataReader metadata, TypeReference type) =>
        Host.GetType($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
}
