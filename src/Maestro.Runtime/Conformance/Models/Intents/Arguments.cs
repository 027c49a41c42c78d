using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>The arguments of a call, by the tool's schema.</summary>
internal static class Arguments
{
    /// <summary>What the tool calls an argument that may have several names; null where it has none of that sort.</summary>
    public static string? Named(ModelTool tool, string[] names) => names.FirstOrDefault(name => tool.Properties.Any(property => property.NameEquals(name)));

    /// <summary>Whether an argument is a list.</summary>
    public static bool IsList(ModelTool tool, string name) => Type(tool.Properties.First(property => property.NameEquals(name)).Value) == "array";

    /// <summary>A call with these arguments, and with whatever else the tool insists on.</summary>
    public static ModelCall Of(ModelTool tool, JsonObject given)
    {
        foreach (var name in tool.Required.Where(name => !given.ContainsKey(name)))
            given[name] = Anything(tool.Properties.FirstOrDefault(property => property.NameEquals(name)).Value);
        return new(tool.Name, given);
    }

    private static JsonNode? Anything(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array)
            return values.EnumerateArray().Select(value => JsonNode.Parse(value.GetRawText())).FirstOrDefault();
        return Type(schema) switch
        {
            "boolean" => false,
            "integer" or "number" => 0,
            "array" => new JsonArray(),
            "object" => new JsonObject(),
            _ => "as the script says",
        };
    }

    // Gemini writes its types in capitals.
    private static string Type(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()!.ToLowerInvariant() : "";
}
