using System.Reflection.Metadata;

namespace Maestro.Runtime.Plugins.Metadata;

/// <summary>What an attribute names after its constructor's arguments.</summary>
internal static class NamedArguments
{
    private const byte Property = 0x54;

    /// <summary>The properties set, by name: truth values, whole numbers and texts. One of another type ends the reading, for nobody here knows its length.</summary>
    /// <param name="value">The attribute's value, behind the constructor's arguments.</param>
    /// <param name="all">Whether these are all.</param>
    public static Dictionary<string, object?> Read(ref BlobReader value, out bool all)
    {
        var found = new Dictionary<string, object?>();
        for (var left = value.ReadUInt16(); left > 0; left--)
        {
            all = false;
            if (value.ReadByte() != Property)
                return found;
            var type = (SerializationTypeCode)value.ReadByte();
            if (type is not (SerializationTypeCode.Boolean or SerializationTypeCode.Int32 or SerializationTypeCode.String))
                return found;
            var name = value.ReadSerializedString() ?? "";
            found[name] = type switch
            {
                SerializationTypeCode.Boolean => value.ReadBoolean(),
                SerializationTypeCode.Int32 => value.ReadInt32(),
                _ => value.ReadSerializedString(),
            };
        }
        all = true;
        return found;
    }
}
