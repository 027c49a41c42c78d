using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>Whether an options class is to be validated at all: the validator looks at every class through a type descriptor, which most options do not need.</summary>
internal static class OptionsValidation
{
    /// <summary>Whether the class, or a class it derives from, carries anything that a validator would heed.</summary>
    public static bool IsAskedFor(MetadataReader metadata, TypeDefinitionHandle options)
    {
        EntityHandle at = options;
        while (at is { IsNil: false, Kind: HandleKind.TypeDefinition })
        {
            var type = metadata.GetTypeDefinition((TypeDefinitionHandle)at);
            if (type.GetInterfaceImplementations().Count > 0 || Heeded(metadata, type.GetCustomAttributes()))
                return true;
            foreach (var handle in type.GetProperties())
                if (Heeded(metadata, metadata.GetPropertyDefinition(handle).GetCustomAttributes()))
                    return true;
            at = type.BaseType;
        }
        return at is not { IsNil: false, Kind: HandleKind.TypeReference } || TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)at, 0) != "System.Object";
    }

    // Any attribute but the compiler's own marks and words for people: one of the plugin's may derive from a validator's.
    private static bool Heeded(MetadataReader metadata, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
            if (PluginAttribute.NameOf(metadata, metadata.GetCustomAttribute(handle)) is var name
                && name is not ("System.ComponentModel.DescriptionAttribute" or "System.ComponentModel.DefaultValueAttribute")
                && !name.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal))
                return true;
        return false;
    }
}
