using System.Text;
using System.Text.Json;

namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Reads JSON, with the comments and trailing commas that people leave in.</summary>
internal static class JsonText
{
    /// <summary>Reads a text.</summary>
    /// <returns>Its value, or null.</returns>
    public static DataNode? Read(string text, out string why)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DataNode.Deepest });
            reader.Read();
            var value = Value(ref reader, new(bytes));
            while (reader.Read())
            {
            }
            why = "";
            return value;
        }
        // A name may hold half of a surrogate pair, which is no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            why = $"it is not valid JSON: {e.Message}";
            return null;
        }
    }

    private static DataNode Value(ref Utf8JsonReader reader, LineCount lines)
    {
        var line = lines.Of(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new DataNode(line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    map.Add(name, Value(ref reader, lines));
                }
                return map;
            case JsonTokenType.StartArray:
                var list = new DataNode(line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(Value(ref reader, lines));
                return list;
            case JsonTokenType.Null:
                return new(line);
            case JsonTokenType.String:
                return new(line, reader.GetString());
            default:
                return new(line, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }
}
