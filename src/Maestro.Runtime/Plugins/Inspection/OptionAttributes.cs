using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>Reads what the attributes of an options property say. Those it does not know, or not in the form used, bound nothing here; the loaded class still heeds them.</summary>
internal static class OptionAttributes
{
    /// <summary>The option with what its attributes add to it.</summary>
    public static OptionInfo Read(MetadataReader metadata, CustomAttributeHandleCollection attributes, OptionInfo option)
    {
        foreach (var handle in attributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var name = PluginAttribute.NameOf(metadata, attribute);
            if (!name.StartsWith("System.ComponentModel.", StringComparison.Ordinal))
                continue;
            var value = AttributeValue.Of(metadata, attribute);
            option = name switch
            {
                "System.ComponentModel.DescriptionAttribute" when FirstParameter(metadata, attribute) is not null => option with { Description = value.ReadSerializedString() ?? "" },
                "System.ComponentModel.DefaultValueAttribute" => option with { Default = Default(metadata, attribute, value) },
                _ => option with { Bounds = Bounds(option.Bounds, name, metadata, attribute, value) },
            };
        }
        return option;
    }

    private static object? Default(MetadataReader metadata, CustomAttribute attribute, BlobReader value) => FirstParameter(metadata, attribute) switch
    {
        "Int32" => (long)value.ReadInt32(),
        "Int64" => value.ReadInt64(),
        "Double" => value.ReadDouble(),
        "Boolean" => value.ReadBoolean(),
        "String" => value.ReadSerializedString(),
        _ => null,
    };

    private static OptionBounds Bounds(OptionBounds bounds, string name, MetadataReader metadata, CustomAttribute attribute, BlobReader value) => name switch
    {
        // What is named after it (AllowEmptyStrings) only loosens it.
        "System.ComponentModel.DataAnnotations.RequiredAttribute" => bounds with { Required = value.ReadUInt16() == 0 },
        "System.ComponentModel.DataAnnotations.RangeAttribute" => FirstParameter(metadata, attribute) switch
        {
            "Int32" => bounds with { Least = value.ReadInt32(), Most = value.ReadInt32() },
            "Double" => bounds with { Least = value.ReadDouble(), Most = value.ReadDouble() },
            _ => bounds,
        },
        "System.ComponentModel.DataAnnotations.RegularExpressionAttribute" => bounds with { Pattern = value.ReadSerializedString() },
        "System.ComponentModel.DataAnnotations.MinLengthAttribute" => bounds with { Shortest = value.ReadInt32() },
        "System.ComponentModel.DataAnnotations.MaxLengthAttribute" when FirstParameter(metadata, attribute) is not null => bounds with { Longest = value.ReadInt32() },
        "System.ComponentModel.DataAnnotations.StringLengthAttribute" => bounds with { Longest = value.ReadInt32() },
        "System.ComponentModel.DataAnnotations.LengthAttribute" => bounds with { Shortest = value.ReadInt32(), Longest = value.ReadInt32() },
        _ => bounds,
    };

    // Null when the constructor takes nothing. Attributes from elsewhere are made by a member reference.
    private static string? FirstParameter(MetadataReader metadata, CustomAttribute attribute)
    {
        var parameters = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).DecodeMethodSignature(TypeNames.Instance, null).ParameterTypes;
        return parameters.Length > 0 ? parameters[0] : null;
    }
}
