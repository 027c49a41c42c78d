using System.Reflection;
using System.Reflection.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// Whether an assembly's classes have everything that the contract types they implement and derive from demand. A class that lacks a member
/// cannot be loaded at all, and no reference in its metadata tells of it.
/// </summary>
/// <param name="metadata">Of the assembly.</param>
/// <param name="typeOf">The contract type that a handle is of, or null.</param>
internal sealed class Implementations(MetadataReader metadata, Func<EntityHandle, ContractType?> typeOf)
{
    private readonly List<Mismatch> found = [];

    /// <summary>Everything that would keep a class from being loaded.</summary>
    public IReadOnlyList<Mismatch> Verify()
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            Kinds(type);
            if ((type.Attributes & (TypeAttributes.Interface | TypeAttributes.Abstract)) == 0)
                Demands(type);
        }
        return found;
    }

    private void Kinds(TypeDefinition type)
    {
        if (typeOf(type.BaseType) is { } inherited && (inherited.IsSealed || inherited.Kind == ContractTypeKind.Interface))
            found.Add(new(false, $"{metadata.GetString(type.Name)} derives from {inherited.Name}, which is here {(inherited.IsSealed ? "sealed" : "an interface")}"));
        foreach (var handle in type.GetInterfaceImplementations())
            if (typeOf(metadata.GetInterfaceImplementation(handle).Interface) is { } implemented && implemented.Kind != ContractTypeKind.Interface)
                found.Add(new(false, $"{metadata.GetString(type.Name)} implements {implemented.Name}, which is here a class"));
    }

    // The class and its base classes in this assembly, from the class upwards.
    private void Demands(TypeDefinition type)
    {
        var chain = new List<TypeDefinition> { type };
        while (chain[^1].BaseType is { IsNil: false, Kind: HandleKind.TypeDefinition } parent)
            chain.Add(metadata.GetTypeDefinition((TypeDefinitionHandle)parent));
        var root = chain[^1].BaseType;
        var inherited = root.IsNil ? null : typeOf(root);
        // A base class in a library of the plugin's own may implement anything: only the library's own metadata would tell.
        if (inherited is null && !IsOfBaseLibrary(root))
            return;
        if (inherited is not null)
            Hold(type, chain, inherited, inherited);
        foreach (var part in chain)
            foreach (var handle in part.GetInterfaceImplementations())
                if (typeOf(metadata.GetInterfaceImplementation(handle).Interface) is { } contract)
                    Hold(type, chain, contract, inherited);
    }

    private void Hold(TypeDefinition type, List<TypeDefinition> chain, ContractType contract, ContractType? inherited)
    {
        foreach (var demand in contract.Demands)
        {
            if (inherited is not null && inherited != contract && inherited.Has(demand))
                continue;
            if (Implements(chain, demand, out var near))
                continue;
            var mismatch = near is null
                ? new Mismatch(false, $"{metadata.GetString(type.Name)} does not implement {MemberText.Short(contract.Name, demand)}")
                : new(false, MemberText.Changed(contract.Name, near, demand));
            if (!found.Contains(mismatch))
                found.Add(mismatch);
        }
    }

    private bool Implements(List<TypeDefinition> chain, string demand, out string? near)
    {
        near = null;
        var name = MemberKey.Name(demand);
        foreach (var type in chain)
        {
            foreach (var handle in type.GetMethods())
            {
                var method = metadata.GetMethodDefinition(handle);
                if (!metadata.StringComparer.Equals(method.Name, name) || (method.Attributes & MethodAttributes.Virtual) == 0 && !demand.StartsWith(MemberKey.Static, StringComparison.Ordinal))
                    continue;
                if (MemberKey.Of(metadata, method) == demand)
                    return true;
                near = MemberKey.Of(metadata, method);
            }
            foreach (var handle in type.GetMethodImplementations())
                if (metadata.GetMethodImplementation(handle).MethodDeclaration is { Kind: HandleKind.MemberReference } declared
                    && metadata.GetMemberReference((MemberReferenceHandle)declared) is var member
                    && metadata.StringComparer.Equals(member.Name, name) && typeOf(member.Parent) is not null && MemberKey.Of(metadata, member) == demand)
                    return true;
        }
        return false;
    }

    private bool IsOfBaseLibrary(EntityHandle type) => type is { IsNil: false, Kind: HandleKind.TypeReference }
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Namespace, "System");
}
