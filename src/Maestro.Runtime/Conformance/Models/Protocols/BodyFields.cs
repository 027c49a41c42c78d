using System.Text.Json;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Reads members of a request's body, which may be anything: what is missing or of another type is nothing.</summary>
internal static class BodyFields
{
    /// <summary>The member; undefined when there is none.</summary>
    public static JsonElement At(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A text; empty when there is none.</summary>
    public static string Text(this JsonElement parent, string name) => parent.At(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    /// <summary>Whether a member is true.</summary>
    public static bool Flag(this JsonElement parent, string name) => parent.At(name).ValueKind == JsonValueKind.True;

    /// <summary>The elements of a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name) =>
        parent.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A tool, from where its name and schema are; none where it has no name.</summary>
    public static IEnumerable<ModelTool> Tool(this JsonElement parent, string schema) =>
        parent.Text("name") is { Length: > 0 } name ? [new(name, parent.At(schema))] : [];
}
