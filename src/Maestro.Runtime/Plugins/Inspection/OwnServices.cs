using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>
/// A plugin's own services, found in its metadata: every concrete class <c>Foo</c> that implements the plugin's own <c>IFoo</c>. Known before
/// anything is loaded, so that a plugin without any needs no container, and one that asks for a service it has not is refused.
/// </summary>
internal static class OwnServices
{
    /// <summary>The class that stands for each such interface, both by full name.</summary>
    public static IReadOnlyDictionary<string, string> Read(MetadataReader metadata)
    {
        var found = new Dictionary<string, string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & (TypeAttributes.Interface | TypeAttributes.Abstract)) != 0)
                continue;
            var name = metadata.GetString(type.Name);
            for (var at = type; ; at = metadata.GetTypeDefinition((TypeDefinitionHandle)at.BaseType))
            {
                foreach (var implementation in at.GetInterfaceImplementations())
                    if (Definition(metadata, metadata.GetInterfaceImplementation(implementation).Interface) is { IsNil: false } contract
                        && IsPair(metadata.GetString(metadata.GetTypeDefinition(contract).Name), name))
                        found[TypeNames.Instance.GetTypeFromDefinition(metadata, contract, 0)] = TypeNames.Instance.GetTypeFromDefinition(metadata, handle, 0);
                if (at.BaseType is not { IsNil: false, Kind: HandleKind.TypeDefinition })
                    break;
            }
        }
        return found;
    }

    private static bool IsPair(string contract, string name) => contract.Length == name.Length + 1 && contract[0] == 'I' && contract.AsSpan(1).SequenceEqual(name);

    // Nil when it is another assembly's; of a generic one its definition.
    private static TypeDefinitionHandle Definition(MetadataReader metadata, EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeDefinition)
            return (TypeDefinitionHandle)type;
        if (type.Kind != HandleKind.TypeSpecification)
            return default;
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return default;
        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } generic ? (TypeDefinitionHandle)generic : default;
    }
}
