using System.Reflection.Metadata;

namespace Maestro.Runtime.Plugins.Metadata;

/// <summary>An attribute's arguments as bytes, read by those who know the attribute; the general decoder is compiled anew at every start of the tool.</summary>
internal static class AttributeValue
{
    /// <summary>The arguments, behind the two bytes every value begins with.</summary>
    public static BlobReader Of(MetadataReader metadata, CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == 1 ? value : throw new BadImageFormatException("an attribute's value does not begin as one");
    }
}
