using System.Reflection.Metadata;

namespace Maestro.Runtime.Plugins.Metadata;

/// <summary>A contract attribute on a class, decoded.</summary>
/// <param name="Name">Full name of the attribute's class.</param>
/// <param name="Argument">Its first argument, as text or type name; empty when it has none.</param>
/// <param name="Summary">Its named argument <c>Summary</c>, or empty.</param>
internal sealed record PluginAttribute(string Name, string Argument, string Summary)
{
    /// <summary>The contract attributes among a class's.</summary>
    /// <remarks>Loops, not queries: queries over metadata structs are compiled anew at every start of the tool.</remarks>
    public static List<PluginAttribute> Of(MetadataReader metadata, CustomAttributeHandleCollection handles)
    {
        var found = new List<PluginAttribute>();
        foreach (var handle in handles)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var name = NameOf(metadata, attribute);
            if (name is not ("Maestro.ExtensionAttribute" or "Maestro.NeedsAttribute" or "Maestro.YieldsAttribute"))
                continue;
            // Each takes one argument, a text or a type, which is written as its name too.
            var value = AttributeValue.Of(metadata, attribute);
            var argument = value.ReadSerializedString() ?? "";
            found.Add(name == "Maestro.ExtensionAttribute" ? new(name, argument, SummaryIn(ref value)) : new(name, argument.Split(',')[0], ""));
        }
        return found;
    }

    // Named arguments: how many, then for each what it is (a property), its type (a text), its name and its value.
    private static string SummaryIn(ref BlobReader value)
    {
        var summary = "";
        for (var left = value.ReadUInt16(); left > 0 && value.ReadByte() == 0x54 && value.ReadByte() == (byte)SerializationTypeCode.String; left--)
            if (value.ReadSerializedString() is var name && value.ReadSerializedString() is { } text && name == nameof(ExtensionAttribute.Summary))
                summary = text;
        return summary;
    }

    /// <summary>Full name of an attribute's class.</summary>
    public static string NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind == HandleKind.MethodDefinition)
            return TypeNames.Instance.GetTypeFromDefinition(
                metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(), 0);
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)parent, 0) : "";
    }
}
