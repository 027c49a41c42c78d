using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>A shape as JSON Schema.</summary>
/// <remarks>
/// Constraints are on a value's type where they can be (a range for numbers, a pattern for texts), not in alternatives: an editor then says what is
/// wrong with a value, instead of that it is none of several things.
/// </remarks>
internal sealed class ShapeSchema(Provision provision, SchemaDefinitions definitions)
{
    private const long LargestExact = 1L << 53;

    /// <summary>A mapping.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="whole">Whether all it says is here; else what it lacks may be in a file below it.</param>
    public JsonObject Map(MapShape shape, bool whole)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
            properties[key.Name] = Key(key, whole);
        foreach (var name in shape.Names)
            properties[name.Name] = Name(name, whole);
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (whole && shape.Keys.Any(k => k.Required))
            map["required"] = new JsonArray([.. shape.Keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]);
        if (shape.OneOf.Count > 0)
            map["oneOf"] = new JsonArray([.. shape.OneOf.Select(group => Group(group, shape))]);
        if (shape.Others is { } others)
            map["additionalProperties"] = Of(others, whole);
        else if (shape.Options is not { Under: null })
            map["additionalProperties"] = false;
        if (shape.Options is { } options && new OptionsSchema(provision, definitions).Of(shape, options) is { Count: > 0 } conditions)
            map["allOf"] = conditions;
        return map;
    }

    private JsonObject Key(YamlKey key, bool whole)
    {
        var schema = Name(key, whole);
        // An editor puts the colon behind a key whose type it knows.
        if (key.Shape is IdShape)
            schema.Insert(1, "type", "string");
        if (Default(key.Shape) is { } otherwise)
            schema["default"] = otherwise;
        return key.Required || key.RequiredBy.Count > 0 ? schema : EmptyToo(schema);
    }

    private JsonObject Name(YamlKey key, bool whole)
    {
        var schema = SchemaDefinitions.Described(key.Means, Of(key.Shape, whole));
        // Beside a reference nothing else counts.
        if (schema.Remove("$ref", out var reference))
            schema["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        return schema;
    }

    // A key with nothing behind it is as good as none.
    private static JsonObject EmptyToo(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
            types.Add("null");
        else if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray words)
            words.Add(null);
        if (schema.Remove("allOf", out var reference))
            schema["anyOf"] = new JsonArray([.. ((JsonArray)reference!).Select(r => r!.DeepClone()), new JsonObject { ["type"] = "null" }]);
        else if (schema["anyOf"] is JsonArray either)
            either.Add(new JsonObject { ["type"] = "null" });
        return schema;
    }

    private JsonObject Of(YamlShape shape, bool whole) => shape switch
    {
        IdShape id => definitions.Ids(id.Kind),
        WholeShape number => Whole(number),
        FractionShape => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        AmountShape amount => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = amount.Max },
        WordShape words => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Words.Select(w => JsonValue.Create(w))]) },
        OneOrMoreShape => new() { ["type"] = new JsonArray("string", "number", "boolean", "array"), ["items"] = Of(new TextShape(), whole), ["minItems"] = 1 },
        ListShape list => new() { ["type"] = "array", ["items"] = Of(list.Item, whole: true) },
        EitherShape either => new() { ["anyOf"] = new JsonArray(Of(either.Short, whole), Of(either.Map, whole)) },
        MapShape { Options: { } options } map => definitions.Refer(options.Of, () => Map(map, whole)),
        MapShape { Called: { } name } map => definitions.Refer(name, () => Map(map, whole)),
        MapShape map => Map(map, whole),
        OptionsShape => new() { ["type"] = "object" },
        _ => new() { ["type"] = new JsonArray("string", "number", "boolean") },
    };

    // Underscores between digits make a text of it for YAML, and a number for us.
    private static JsonObject Whole(WholeShape number)
    {
        var schema = new JsonObject
        {
            ["type"] = new JsonArray("integer", "string"),
            ["minimum"] = number.Min,
            ["pattern"] = "^[0-9]+(_[0-9]+)+$",
            ["patternErrorMessage"] = "Write a whole number.",
        };
        if (number.Max <= LargestExact)
            schema.Insert(2, "maximum", number.Max);
        return schema;
    }

    private static JsonObject Group(IReadOnlyList<YamlKey> group, MapShape shape)
    {
        var schema = new JsonObject { ["required"] = new JsonArray([.. group.Select(k => JsonValue.Create(k.Name))]) };
        var excluded = new JsonObject();
        foreach (var other in shape.OneOf.Where(other => other != group))
            excluded[other[0].Name] = false;
        schema["properties"] = excluded;
        return schema;
    }

    private static JsonNode? Default(YamlShape shape) => shape switch
    {
        WholeShape { Otherwise: { } number } => number,
        FractionShape fraction => fraction.Otherwise,
        WordShape words => words.Otherwise,
        IdShape { Otherwise: { } id } => id,
        _ => null,
    };
}
