using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>Everything an assembly uses of a contract, held against a contract: its types and what they are, its members with their signatures, and what it implements.</summary>
/// <remarks>Loops, not queries: queries over metadata structs are compiled anew at every start of the tool.</remarks>
internal sealed class ContractUse
{
    private readonly MetadataReader metadata;
    private readonly ContractSurface contract;
    private readonly List<Mismatch> found = [];

    // By row of the reference: the contract's type, null for types of other assemblies and for missing ones.
    private readonly ContractType?[] types;

    private ContractUse(MetadataReader metadata, ContractSurface contract)
    {
        (this.metadata, this.contract) = (metadata, contract);
        types = new ContractType?[metadata.GetTableRowCount(TableIndex.TypeRef) + 1];
    }

    /// <summary>Everything that would not bind; empty when the assembly can be loaded against the contract.</summary>
    public static IReadOnlyList<Mismatch> Verify(MetadataReader metadata, ContractSurface contract)
    {
        if (!UsesIt(metadata))
            return [];
        var use = new ContractUse(metadata, contract);
        use.Types();
        use.Members();
        use.found.AddRange(new Implementations(metadata, use.TypeOf).Verify());
        return use.found;
    }

    private static bool UsesIt(MetadataReader metadata)
    {
        foreach (var handle in metadata.AssemblyReferences)
            if (metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, ContractSurface.AssemblyName))
                return true;
        return false;
    }

    private void Types()
    {
        var kinds = KindScan.Of(metadata);
        foreach (var handle in metadata.TypeReferences)
        {
            if (!OfContract(metadata.GetTypeReference(handle)))
                continue;
            var name = TypeNames.Instance.GetTypeFromReference(metadata, handle, 0);
            if (contract.Find(name) is not { } type)
            {
                Add(new(true, metadata.GetString(metadata.GetTypeReference(handle).Name)));
                continue;
            }
            types[MetadataTokens.GetRowNumber(handle)] = type;
            if (kinds.IsValue(handle) is { } isValue && isValue != (type.Kind is ContractTypeKind.Struct or ContractTypeKind.Enum))
                Add(new(false, $"the {(isValue ? "value" : "class")} {type.Name} is here {Article(type.Kind)}"));
        }
    }

    private void Members()
    {
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (TypeOf(member.Parent) is not { } type || MemberKey.Of(metadata, member) is var key && type.Has(key))
                continue;
            var name = MemberKey.Name(key);
            Add(type.Members.FirstOrDefault(m => MemberKey.Name(m) == name) is { } here
                ? new(false, MemberText.Changed(type.Name, key, here))
                : new(true, MemberText.Short(type.Name, key)));
        }
    }

    // The contract type that a reference or a generic instantiation is of.
    private ContractType? TypeOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
            return types[MetadataTokens.GetRowNumber(handle)];
        if (handle.Kind != HandleKind.TypeSpecification)
            return null;
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } generic ? types[MetadataTokens.GetRowNumber(generic)] : null;
    }

    private bool OfContract(TypeReference type)
    {
        while (type.ResolutionScope is { IsNil: false, Kind: HandleKind.TypeReference })
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return type.ResolutionScope is { IsNil: false, Kind: HandleKind.AssemblyReference }
            && metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name, ContractSurface.AssemblyName);
    }

    // A property that is missing is missing with both its accessors.
    private void Add(Mismatch mismatch)
    {
        if (!found.Contains(mismatch))
            found.Add(mismatch);
    }

    private static string Article(ContractTypeKind kind) => kind switch
    {
        ContractTypeKind.Interface => "an interface",
        ContractTypeKind.Enum => "an enum",
        ContractTypeKind.Struct => "a struct",
        _ => "a class",
    };
}
