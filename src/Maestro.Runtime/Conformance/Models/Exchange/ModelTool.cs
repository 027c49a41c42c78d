using System.Text.Json;

namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>A tool that a request offers to the model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">The JSON Schema of its arguments; undefined where it takes a plain text.</param>
internal sealed record ModelTool(string Name, JsonElement Schema)
{
    /// <summary>Whether it takes a plain text, in a form of its own, in place of arguments.</summary>
    public bool IsFreeform => Schema.ValueKind == JsonValueKind.Undefined;

    /// <summary>Its arguments by name.</summary>
    public IEnumerable<JsonProperty> Properties =>
        Schema.ValueKind == JsonValueKind.Object && Schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject()
            : [];

    /// <summary>The names of those that must be given.</summary>
    public IEnumerable<string> Required =>
        Schema.ValueKind == JsonValueKind.Object && Schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array
            ? required.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)
            : [];
}
