using System.Reflection.Metadata;

namespace Maestro.Runtime.Plugins;

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
            if (!name.StartsWith("Maestro.", StringComparison.Ordinal))
                continue;
            var value = attribute.DecodeValue(TypeNames.Instance);
            var summary = "";
            foreach (var named in value.NamedArguments)
                if (named.Name == nameof(ExtensionAttribute.Summary))
                    summary = named.Value as string ?? "";
            found.Add(new(name, value.FixedArguments.Length > 0 ? value.FixedArguments[0].Value as string ?? "" : "", summary));
        }
        return found;
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
