using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>Reads the classes of a plugin: which are extensions, of what kind, and can they be constructed.</summary>
/// <param name="location">The plugin.</param>
/// <param name="metadata">Of its assembly.</param>
/// <param name="services">The class that stands for each interface of its own.</param>
/// <param name="problems">Where to tell what is wrong.</param>
internal sealed class ExtensionReader(PluginLocation location, MetadataReader metadata, IReadOnlyDictionary<string, string> services, List<Diagnostic> problems)
{
    private readonly Dictionary<string, object> own = OwnTypes(metadata);

    /// <summary>The extension, or null when the class is none.</summary>
    public ExtensionInfo? Read(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var attributes = PluginAttribute.Of(metadata, type.GetCustomAttributes());
        if (attributes.Find(a => a.Name == "Maestro.ExtensionAttribute") is not { } marked)
            return null;
        var name = TypeNames.Instance.GetTypeFromDefinition(metadata, handle, 0);
        var kinds = new HashSet<string>();
        Interfaces(type, kinds);
        var constructor = Constructor(type, out var count);
        if (Wrong(type, marked.Argument, kinds.Count, count) is not { } wrong)
            return Extension(name, marked, ExtensionKinds.Of(kinds.First())!.Value, constructor, attributes);
        problems.Add(Catalogue.NoConstructor.At($"extension '{marked.Argument}' ({name}) of plugin {location.Name} {wrong}", location.Reference.Spot, Fix(wrong)));
        return null;
    }

    private static string? Wrong(TypeDefinition type, string id, int kinds, int constructors) => 0 switch
    {
        _ when (type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public => "is not public and top-level",
        _ when (type.Attributes & TypeAttributes.Abstract) != 0 => "is abstract",
        _ when type.GetGenericParameters().Count > 0 => "is generic",
        _ when id.Length == 0 => "has an empty id",
        _ when kinds != 1 => $"implements {kinds} of the five contract interfaces; it must implement one",
        _ when constructors != 1 => $"has {constructors} public constructors; it must have one",
        _ => null,
    };

    private static string Fix(string wrong) => wrong switch
    {
        "is not public and top-level" => "Make it public, and take it out of any other class.",
        "is abstract" => "Make it concrete, or take [Extension] off it.",
        "is generic" => "Make it a class without type parameters.",
        "has an empty id" => "Give it an id: [Extension(\"my-id\")].",
        _ => "Change the class as the message says.",
    };

    private ExtensionInfo Extension(string name, PluginAttribute marked, ExtensionKind kind, MethodDefinition constructor, List<PluginAttribute> attributes)
    {
        var parameters = new List<string>();
        foreach (var parameter in constructor.DecodeSignature(TypeNames.Instance, null).ParameterTypes)
            parameters.Add(parameter);
        foreach (var parameter in parameters)
            if (Refused(parameter) is var (why, fix))
                problems.Add(Catalogue.NoConstructor.At(
                    $"extension '{marked.Argument}' ({name}) of plugin {location.Name} asks for {parameter}, {why}", location.Reference.Spot, fix));
        var options = parameters.Find(p => own.ContainsKey(p) && p.EndsWith("Options", StringComparison.Ordinal));
        return new()
        {
            Kind = kind,
            Id = marked.Argument,
            TypeName = name,
            Summary = marked.Summary,
            Parameters = parameters,
            OptionsType = options,
            Options = options is null ? [] : new OptionsReader(metadata, own).Read(options),
            OptionsAreValidated = options is not null && OptionsValidation.IsAskedFor(metadata, (TypeDefinitionHandle)own[options]),
            Needs = [.. attributes.FindAll(a => a.Name == "Maestro.NeedsAttribute").ConvertAll(Artifact)],
            Yields = attributes.Find(a => a.Name == "Maestro.YieldsAttribute") is { } yields ? Artifact(yields) : null,
        };
    }

    // Why a constructor cannot have a parameter of this type; null when it can.
    private (string Why, string Fix)? Refused(string parameter) => 0 switch
    {
        _ when ContractServices.Names.Contains(parameter) || services.ContainsKey(parameter) => null,
        _ when !own.ContainsKey(parameter) => (
            "which is neither a contract service nor of its own plugin", $"Contract services are: {string.Join(", ", ContractServices.Names.Order(StringComparer.Ordinal))}."),
        _ when parameter.EndsWith("Options", StringComparison.Ordinal) => null,
        _ => ("for which its plugin has no service", "A plugin's own service is an interface IFoo and the class Foo that implements it; an options class has a name that ends in Options."),
    };

    private static string Artifact(PluginAttribute attribute) => attribute.Argument[(attribute.Argument.LastIndexOf('.') + 1)..];

    private MethodDefinition Constructor(TypeDefinition type, out int count)
    {
        var found = default(MethodDefinition);
        count = 0;
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (metadata.StringComparer.Equals(method.Name, ".ctor") && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
                (found, count) = (method, count + 1);
        }
        return found;
    }

    // The class's own interfaces and those of base classes in the same plugin.
    private void Interfaces(TypeDefinition type, HashSet<string> found)
    {
        foreach (var handle in type.GetInterfaceImplementations())
        {
            var implemented = metadata.GetInterfaceImplementation(handle).Interface;
            if (implemented.Kind != HandleKind.TypeReference)
                continue;
            var full = TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)implemented, 0);
            if (full.StartsWith("Maestro.", StringComparison.Ordinal) && ExtensionKinds.Of(full["Maestro.".Length..]) is not null)
                found.Add(full["Maestro.".Length..]);
        }
        if (type.BaseType.Kind == HandleKind.TypeDefinition && !type.BaseType.IsNil)
            Interfaces(metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType), found);
    }

    // Boxed, for the same reason that there are no queries here.
    private static Dictionary<string, object> OwnTypes(MetadataReader metadata)
    {
        var types = new Dictionary<string, object>();
        foreach (var handle in metadata.TypeDefinitions)
            types[TypeNames.Instance.GetTypeFromDefinition(metadata, handle, 0)] = handle;
        return types;
    }
}
