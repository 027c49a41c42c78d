using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>Reads what the attributes of an options property say. Those it does not know, or not in the form used, bound nothing here; the loaded class still heeds them.</summary>
internal static class OptionAttributes
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    /// <summary>The option with what its attributes add to it.</summary>
    public static OptionInfo Read(MetadataReader metadata, CustomAttributeHandleCollection attributes, OptionInfo option)
    {
        foreach (var handle in attributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var name = PluginAttribute.NameOf(metadata, attribute);
            // One that the plugin defines itself is another, whatever its name.
            if (!name.StartsWith("System.ComponentModel.", StringComparison.Ordinal) || attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var (parameter, value) = (FirstParameter(metadata, attribute), AttributeValue.Of(metadata, attribute));
            option = name switch
            {
                "System.ComponentModel.DescriptionAttribute" when parameter == SignatureTypeCode.String => option with { Description = value.ReadSerializedString() ?? "" },
                "System.ComponentModel.DefaultValueAttribute" => option with { Default = Default(parameter, value) },
                _ when name.StartsWith(Annotations, StringComparison.Ordinal) => option with { Bounds = Bounds(option.Bounds, name[Annotations.Length..], parameter, value) },
                _ => option,
            };
        }
        return option;
    }

    private static object? Default(SignatureTypeCode parameter, BlobReader value) => parameter switch
    {
        SignatureTypeCode.Int32 => (long)value.ReadInt32(),
        SignatureTypeCode.Int64 => value.ReadInt64(),
        SignatureTypeCode.Double => value.ReadDouble(),
        SignatureTypeCode.Boolean => value.ReadBoolean(),
        SignatureTypeCode.String => value.ReadSerializedString(),
        _ => null,
    };

    private static OptionBounds Bounds(OptionBounds bounds, string name, SignatureTypeCode parameter, BlobReader value) => (name, parameter) switch
    {
        ("RequiredAttribute", SignatureTypeCode.Invalid) => bounds with { Required = !NamedArguments.Read(ref value, out var all).ContainsKey("AllowEmptyStrings") && all },
        ("RangeAttribute", SignatureTypeCode.Int32) => bounds with { Least = value.ReadInt32(), Most = value.ReadInt32() },
        ("RangeAttribute", SignatureTypeCode.Double) => bounds with { Least = value.ReadDouble(), Most = value.ReadDouble() },
        ("RegularExpressionAttribute", SignatureTypeCode.String) => bounds with { Pattern = value.ReadSerializedString() },
        ("MinLengthAttribute", SignatureTypeCode.Int32) => bounds with { Shortest = value.ReadInt32() },
        ("MaxLengthAttribute", SignatureTypeCode.Int32) => bounds with { Longest = value.ReadInt32() },
        ("LengthAttribute", SignatureTypeCode.Int32) => bounds with { Shortest = value.ReadInt32(), Longest = value.ReadInt32() },
        ("StringLengthAttribute", SignatureTypeCode.Int32) => bounds with
        {
            Longest = value.ReadInt32(),
            Shortest = NamedArguments.Read(ref value, out _).GetValueOrDefault("MinimumLength") as int? ?? bounds.Shortest,
        },
        _ => bounds,
    };

    // Invalid when the constructor takes nothing. Read by hand: the decoder of signatures is compiled anew at every start of the tool.
    private static SignatureTypeCode FirstParameter(MetadataReader metadata, CustomAttribute attribute)
    {
        var signature = metadata.GetBlobReader(metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Signature);
        signature.ReadSignatureHeader();
        var count = signature.ReadCompressedInteger();
        signature.ReadSignatureTypeCode();
        return count > 0 ? signature.ReadSignatureTypeCode() : SignatureTypeCode.Invalid;
    }
}
