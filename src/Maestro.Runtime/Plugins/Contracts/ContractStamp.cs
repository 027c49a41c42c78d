using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>The contract version an assembly was built with, written into it by the build: <c>[assembly: AssemblyMetadata("Maestro.Contract", "major.minor")]</c>.</summary>
internal static class ContractStamp
{
    /// <summary>The stamp, or null when the assembly has none.</summary>
    public static string? Read(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (PluginAttribute.NameOf(metadata, attribute) != $"System.Reflection.{nameof(AssemblyMetadataAttribute)}")
                continue;
            var value = AttributeValue.Of(metadata, attribute);
            if (value.ReadSerializedString() == "Maestro.Contract")
                return value.ReadSerializedString();
        }
        return null;
    }
}
