using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins;

/// <summary>Reads one class of a plugin: is it an extension, of what kind, and can it be constructed.</summary>
internal static class ExtensionReader
{
    /// <summary>The extension, or null when the class is none.</summary>
    public static ExtensionInfo? Read(PluginLocation location, MetadataReader metadata, TypeDefinition type, List<Diagnostic> problems)
    {
        var attributes = type.GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Select(a => (Name: AttributeName(metadata, a), Attribute: a))
            .Where(a => a.Name.StartsWith("Maestro.", StringComparison.Ordinal)).ToList();
        var marked = attributes.FirstOrDefault(a => a.Name == "Maestro.ExtensionAttribute");
        if (marked.Name is null)
            return null;
        var name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        var value = marked.Attribute.DecodeValue(TypeNames.Instance);
        var id = value.FixedArguments is [{ Value: string text }] ? text : "";
        var kinds = Interfaces(metadata, type).Where(ExtensionKinds.ByInterface.ContainsKey).Select(i => ExtensionKinds.ByInterface[i]).Distinct().ToList();
        var constructors = type.GetMethods().Select(metadata.GetMethodDefinition)
            .Where(m => metadata.StringComparer.Equals(m.Name, ".ctor") && (m.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public).ToList();
        var wrong = (type, id, kinds, constructors) switch
        {
            _ when (type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public => "is not public and top-level",
            _ when (type.Attributes & TypeAttributes.Abstract) != 0 => "is abstract",
            _ when type.GetGenericParameters().Count > 0 => "is generic",
            _ when id.Length == 0 => "has an empty id",
            _ when kinds.Count != 1 => $"implements {kinds.Count} of the five contract interfaces; it must implement one",
            _ when constructors.Count != 1 => $"has {constructors.Count} public constructors; it must have one",
            _ => null,
        };
        if (wrong is null)
            return Extension(location, metadata, name, id, kinds[0], constructors[0], attributes, value, problems);
        problems.Add(Catalogue.NoConstructor.At($"extension '{id}' ({name}) of plugin {location.Name} {wrong}", location.Reference.Spot));
        return null;
    }

    /// <summary>Full name of an attribute's class.</summary>
    public static string AttributeName(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind == HandleKind.MethodDefinition)
            return TypeNames.Instance.GetTypeFromDefinition(
                metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(), 0);
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)parent, 0) : "";
    }

    private static ExtensionInfo Extension(
        PluginLocation location, MetadataReader metadata, string name, string id, ExtensionKind kind, MethodDefinition constructor,
        List<(string Name, CustomAttribute Attribute)> attributes, CustomAttributeValue<string> value, List<Diagnostic> problems)
    {
        var parameters = constructor.DecodeSignature(TypeNames.Instance, null).ParameterTypes;
        var own = metadata.TypeDefinitions.Select(h => TypeNames.Instance.GetTypeFromDefinition(metadata, h, 0)).ToHashSet();
        foreach (var parameter in parameters.Where(p => !own.Contains(p) && !ContractServices.Names.Contains(p)))
            problems.Add(Catalogue.NoConstructor.At(
                $"extension '{id}' ({name}) of plugin {location.Name} asks for {parameter}, which is neither a contract service nor of its own plugin",
                location.Reference.Spot, $"Contract services are: {string.Join(", ", ContractServices.Names.Order(StringComparer.Ordinal))}."));
        var options = parameters.FirstOrDefault(p => own.Contains(p) && p.EndsWith("Options", StringComparison.Ordinal));
        return new()
        {
            Kind = kind,
            Id = id,
            TypeName = name,
            Summary = value.NamedArguments.FirstOrDefault(a => a.Name == nameof(ExtensionAttribute.Summary)).Value as string ?? "",
            Parameters = parameters,
            OptionsType = options,
            Options = options is null ? [] : OptionsOf(metadata, options),
            Needs = [.. Artifacts(attributes, "Maestro.NeedsAttribute")],
            Yields = Artifacts(attributes, "Maestro.YieldsAttribute").FirstOrDefault(),
        };
    }

    private static IEnumerable<string> Artifacts(List<(string Name, CustomAttribute Attribute)> attributes, string name) =>
        attributes.Where(a => a.Name == name)
            .Select(a => a.Attribute.DecodeValue(TypeNames.Instance).FixedArguments[0].Value).OfType<string>()
            .Select(t => t[(t.LastIndexOf('.') + 1)..]);

    private static List<OptionInfo> OptionsOf(MetadataReader metadata, string options)
    {
        var handle = metadata.TypeDefinitions.First(h => TypeNames.Instance.GetTypeFromDefinition(metadata, h, 0) == options);
        return [.. WithBases(metadata, handle).SelectMany(t => t.GetProperties()).Select(metadata.GetPropertyDefinition)
            .Where(p => !p.GetAccessors().Setter.IsNil)
            .Select(p => new OptionInfo(
                SnakeCase.Of(metadata.GetString(p.Name)), metadata.GetString(p.Name),
                p.DecodeSignature(TypeNames.Instance, null).ReturnType))];
    }

    private static IEnumerable<TypeDefinition> WithBases(MetadataReader metadata, EntityHandle handle)
    {
        while (handle.Kind == HandleKind.TypeDefinition && !handle.IsNil)
        {
            var type = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            yield return type;
            handle = type.BaseType;
        }
    }

    // The class's own interfaces and those of base classes in the same plugin.
    private static IEnumerable<string> Interfaces(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var handle in type.GetInterfaceImplementations().Select(metadata.GetInterfaceImplementation).Select(i => i.Interface))
            if (handle.Kind == HandleKind.TypeReference)
            {
                var full = TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0);
                if (full.StartsWith("Maestro.", StringComparison.Ordinal))
                    yield return full["Maestro.".Length..];
            }
        if (type.BaseType.Kind == HandleKind.TypeDefinition && !type.BaseType.IsNil)
            foreach (var name in Interfaces(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)))
                yield return name;
    }
}
