using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

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
                Demands(handle);
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

    // The class and its base classes in this assembly, from the class upwards, by row: lists of metadata structs are compiled anew at every start.
    private void Demands(TypeDefinitionHandle handle)
    {
        var chain = new List<int> { MetadataTokens.GetRowNumber(handle) };
        var root = Type(chain[0]).BaseType;
        for (; root is { IsNil: false, Kind: HandleKind.TypeDefinition }; root = Type(chain[^1]).BaseType)
            chain.Add(MetadataTokens.GetRowNumber(root));
        var inherited = root.IsNil ? null : typeOf(root);
        // A base class in a library of the plugin's own may implement anything: only the library's own metadata would tell.
        if (inherited is null && !IsOfBaseLibrary(root))
            return;
        if (inherited is not null)
            Hold(chain, inherited, inherited);
        foreach (var row in chain)
            foreach (var implementation in Type(row).GetInterfaceImplementations())
                if (typeOf(metadata.GetInterfaceImplementation(implementation).Interface) is { } contract)
                    Hold(chain, contract, inherited);
    }

    private void Hold(List<int> chain, ContractType contract, ContractType? inherited)
    {
        foreach (var demand in contract.Demands)
        {
            if (inherited is not null && inherited != contract && inherited.Has(demand))
                continue;
            if (Implements(chain, demand, out var near))
                continue;
            var mismatch = near is null
                ? new Mismatch(false, $"{metadata.GetString(Type(chain[0]).Name)} does not implement {MemberText.Short(contract.Name, demand)}")
                : new(false, MemberText.Changed(contract.Name, near, demand));
            if (!found.Contains(mismatch))
                found.Add(mismatch);
        }
    }

    private bool Implements(List<int> chain, string demand, out string? near)
    {
        near = null;
        var name = MemberKey.Name(demand);
        foreach (var row in chain)
        {
            foreach (var handle in Type(row).GetMethods())
            {
                var method = metadata.GetMethodDefinition(handle);
                if (!metadata.StringComparer.Equals(method.Name, name) || (method.Attributes & MethodAttributes.Virtual) == 0 && !demand.StartsWith(MemberKey.Static, StringComparison.Ordinal))
                    continue;
                if (MemberKey.Of(metadata, method) == demand)
                    return true;
                near = MemberKey.Of(metadata, method);
            }
            foreach (var handle in Type(row).GetMethodImplementations())
                if (metadata.GetMethodImplementation(handle).MethodDeclaration is { Kind: HandleKind.MemberReference } declared
                    && metadata.GetMemberReference((MemberReferenceHandle)declared) is var member
                    && metadata.StringComparer.Equals(member.Name, name) && typeOf(member.Parent) is not null && MemberKey.Of(metadata, member) == demand)
                    return true;
        }
        return false;
    }

    private TypeDefinition Type(int row) => metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));

    private bool IsOfBaseLibrary(EntityHandle type) => type is { IsNil: false, Kind: HandleKind.TypeReference }
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Namespace, "System");
}
