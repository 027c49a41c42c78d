using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>Reads the keys of an options class.</summary>
/// <param name="metadata">Of its assembly.</param>
/// <param name="own">Handles of the assembly's types, boxed, by full name.</param>
internal sealed class OptionsReader(MetadataReader metadata, IReadOnlyDictionary<string, object> own)
{
    private const string Nullable = "System.Nullable`1<";

    /// <summary>The class's own properties and those of base classes in the same plugin.</summary>
    public List<OptionInfo> Read(string options)
    {
        var found = new List<OptionInfo>();
        EntityHandle at = (TypeDefinitionHandle)own[options];
        while (at.Kind == HandleKind.TypeDefinition && !at.IsNil)
        {
            var type = metadata.GetTypeDefinition((TypeDefinitionHandle)at);
            foreach (var handle in type.GetProperties())
            {
                var property = metadata.GetPropertyDefinition(handle);
                if (!property.GetAccessors().Setter.IsNil)
                    found.Add(Option(property));
            }
            at = type.BaseType;
        }
        return found;
    }

    private OptionInfo Option(PropertyDefinition property)
    {
        var name = metadata.GetString(property.Name);
        var type = property.DecodeSignature(TypeNames.Instance, null).ReturnType;
        if (type.StartsWith(Nullable, StringComparison.Ordinal))
            type = type[Nullable.Length..^1];
        return OptionAttributes.Read(metadata, property.GetCustomAttributes(), new(SnakeCase.Of(name), name, type) { Words = Words(type) });
    }

    private List<string> Words(string type)
    {
        var words = new List<string>();
        if (!own.TryGetValue(type, out var handle) || !IsEnumeration(metadata.GetTypeDefinition((TypeDefinitionHandle)handle)))
            return words;
        foreach (var field in metadata.GetTypeDefinition((TypeDefinitionHandle)handle).GetFields())
            if (metadata.GetFieldDefinition(field) is var definition && (definition.Attributes & FieldAttributes.Literal) != 0)
                words.Add(metadata.GetString(definition.Name));
        return words;
    }

    private bool IsEnumeration(TypeDefinition type) =>
        type.BaseType is { IsNil: false, Kind: HandleKind.TypeReference } && TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)type.BaseType, 0) == "System.Enum";
}
