using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>One type of a contract. Its members are read when a plugin first uses one of them.</summary>
internal sealed class ContractType
{
    // Every class has these from the base library, whether or not it overrides them.
    private static readonly HashSet<string> OfObject = ["ToString() String", "Equals(Object) Boolean", "GetHashCode() Int32", "GetType() System.Type"];

    private readonly ContractSurface surface;
    private readonly MetadataReader metadata;
    private readonly TypeDefinition type;
    private HashSet<string>? members;
    private List<string>? demands;

    public ContractType(ContractSurface surface, MetadataReader metadata, TypeDefinition type)
    {
        (this.surface, this.metadata, this.type) = (surface, metadata, type);
        Name = metadata.GetString(type.Name);
        Kind = (type.Attributes & TypeAttributes.Interface) != 0 ? ContractTypeKind.Interface : BaseName() switch
        {
            "System.Enum" => ContractTypeKind.Enum,
            "System.ValueType" => ContractTypeKind.Struct,
            _ => ContractTypeKind.Class,
        };
    }

    /// <summary>Its name without namespace.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public ContractTypeKind Kind { get; }

    /// <summary>Whether no class can derive from it.</summary>
    public bool IsSealed => (type.Attributes & TypeAttributes.Sealed) != 0;

    /// <summary>The keys of its members that other assemblies may use.</summary>
    /// <remarks>Two threads may both read them; either's set will do.</remarks>
    public IReadOnlySet<string> Members => members ??= ReadMembers();

    /// <summary>The keys of the members that whoever implements or derives from it must have, those of its base types included.</summary>
    public IReadOnlyList<string> Demands => demands ??= ReadDemands();

    /// <summary>Whether a use of this member binds: it is its own, or one of a base type's.</summary>
    public bool Has(string key) =>
        Members.Contains(key) || (Base() is { } inherited ? inherited.Has(key) : Kind != ContractTypeKind.Interface && OfObject.Contains(key));

    private HashSet<string> ReadMembers()
    {
        var found = new HashSet<string>();
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
                found.Add(MemberKey.Of(metadata, method));
        }
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
                found.Add(MemberKey.Of(metadata.GetString(field.Name), field.DecodeSignature(TypeNames.Instance, null)));
        }
        return found;
    }

    private List<string> ReadDemands()
    {
        var found = new List<string>(Base()?.Demands ?? []);
        foreach (var handle in type.GetInterfaceImplementations())
            if (Kind == ContractTypeKind.Interface && surface.Find(metadata, metadata.GetInterfaceImplementation(handle).Interface) is { } inherited)
                found.AddRange(inherited.Demands);
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            var key = MemberKey.Of(metadata, method);
            if ((method.Attributes & MethodAttributes.Abstract) != 0)
                found.Add(key);
            else if ((method.Attributes & MethodAttributes.Virtual) != 0)
                found.Remove(key);
        }
        return found;
    }

    private ContractType? Base() => surface.Find(metadata, type.BaseType);

    private string BaseName() => type.BaseType is { IsNil: false, Kind: HandleKind.TypeReference }
        ? TypeNames.Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)type.BaseType, 0)
        : "";
}
