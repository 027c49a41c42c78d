using System.Text;
using Google.Protobuf;

namespace EndToEnd.Telemetry;

/// <summary>A protobuf message read without its schema: the fields by number, which opentelemetry-proto names.</summary>
internal sealed class Message
{
    private readonly List<(int Field, byte[] Content)> fields = [];

    /// <summary>Reads one.</summary>
    public Message(byte[] bytes)
    {
        using var input = new CodedInputStream(bytes);
        while (input.ReadTag() is var tag and > 0)
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                fields.Add((WireFormat.GetTagFieldNumber(tag), input.ReadBytes().ToByteArray()));
            else
                input.SkipLastField();
    }

    /// <summary>The messages at the end of a path of field numbers.</summary>
    public IEnumerable<Message> At(params int[] path) =>
        path is [var first, .. var rest] ? fields.Where(f => f.Field == first).SelectMany(f => new Message(f.Content).At(rest)) : [this];

    /// <summary>A field's bytes; none when it is not there.</summary>
    public byte[] Bytes(int field) => fields.FirstOrDefault(f => f.Field == field).Content ?? [];

    /// <summary>A field's text.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    /// <summary>The texts among attributes: field 1 is the key, field 1 of field 2 the text.</summary>
    public Dictionary<string, string> Attributes(int field) =>
        At(field).ToDictionary(attribute => attribute.Text(1), attribute => attribute.At(2).Single().Text(1));
}
