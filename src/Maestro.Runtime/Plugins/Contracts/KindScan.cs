using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// Which types a plugin's signatures take for values and which for references: code compiled for the one is wrong for the other, though every
/// name still matches.
/// </summary>
internal sealed class KindScan : ISignatureTypeProvider<object?, object?>
{
    // By row of the reference; the signature's own byte, 0 where no signature speaks of the type.
    private readonly byte[] seen;

    private KindScan(MetadataReader metadata) => seen = new byte[metadata.GetTableRowCount(TableIndex.TypeRef) + 1];

    /// <summary>Reads every signature of an assembly.</summary>
    public static KindScan Of(MetadataReader metadata)
    {
        var scan = new KindScan(metadata);
        foreach (var handle in metadata.MemberReferences)
            if (metadata.GetMemberReference(handle) is var member && member.GetKind() == MemberReferenceKind.Method)
                member.DecodeMethodSignature(scan, null);
            else
                member.DecodeFieldSignature(scan, null);
        foreach (var handle in metadata.MethodDefinitions)
            metadata.GetMethodDefinition(handle).DecodeSignature(scan, null);
        foreach (var handle in metadata.FieldDefinitions)
            metadata.GetFieldDefinition(handle).DecodeSignature(scan, null);
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.StandAloneSig); row++)
            if (metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)) is var signature && signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                signature.DecodeLocalSignature(scan, null);
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
            metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(scan, null);
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
            metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(scan, null);
        return scan;
    }

    /// <summary>Whether a type is taken for a value; null when no signature tells.</summary>
    public bool? IsValue(TypeReferenceHandle type) => (SignatureTypeKind)seen[MetadataTokens.GetRowNumber(type)] switch
    {
        SignatureTypeKind.ValueType => true,
        SignatureTypeKind.Class => false,
        _ => null,
    };

    object? ISignatureTypeProvider<object?, object?>.GetFunctionPointerType(MethodSignature<object?> signature) => null;

    object? ISignatureTypeProvider<object?, object?>.GetGenericMethodParameter(object? genericContext, int index) => null;

    object? ISignatureTypeProvider<object?, object?>.GetGenericTypeParameter(object? genericContext, int index) => null;

    object? ISignatureTypeProvider<object?, object?>.GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

    object? ISignatureTypeProvider<object?, object?>.GetPinnedType(object? elementType) => null;

    object? ISignatureTypeProvider<object?, object?>.GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => null;

    object? IConstructedTypeProvider<object?>.GetArrayType(object? elementType, ArrayShape shape) => null;

    object? IConstructedTypeProvider<object?>.GetByReferenceType(object? elementType) => null;

    object? IConstructedTypeProvider<object?>.GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

    object? IConstructedTypeProvider<object?>.GetPointerType(object? elementType) => null;

    object? ISZArrayTypeProvider<object?>.GetSZArrayType(object? elementType) => null;

    object? ISimpleTypeProvider<object?>.GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

    object? ISimpleTypeProvider<object?>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

    object? ISimpleTypeProvider<object?>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        if (rawTypeKind != 0)
            seen[MetadataTokens.GetRowNumber(handle)] = rawTypeKind;
        return null;
    }
}
