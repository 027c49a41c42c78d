using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>
/// What holds for a file that extends no other, on top of all else: in one that does, a mapping may lack what the mapping below it has. Lists are
/// not in here, for a list is always whole.
/// </summary>
internal sealed class WholeSchema(Provision provision)
{
    /// <summary>The schema, or null where there is nothing to say.</summary>
    public JsonObject? Of(YamlShape shape) => shape switch
    {
        MapShape map => Map(map),
        EitherShape either => Map(either.Map),
        _ => null,
    };

    private JsonObject? Map(MapShape shape)
    {
        var schema = new JsonObject();
        var properties = new JsonObject();
        foreach (var key in shape.Keys.Concat(shape.Names))
            if (Of(key.Shape) is { } value)
                properties[key.Name] = value;
        if (shape.Others is { } named && Of(named) is { } others)
        {
            foreach (var key in shape.Keys.Concat(shape.Names))
                properties.TryAdd(key.Name, true);
            schema["additionalProperties"] = others;
        }
        if (properties.Count > 0)
            schema["properties"] = properties;
        if (shape.Keys.Any(k => k.Required))
            schema["required"] = new JsonArray([.. shape.Keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]);
        if (shape.Options is { Otherwise: { } otherwise } options)
            Unsaid(schema, shape, options.Kind, otherwise);
        return schema.Count > 0 ? schema : null;
    }

    // What is used where nothing is said, and who cannot do without which key.
    private void Unsaid(JsonObject schema, MapShape shape, string kind, string otherwise)
    {
        var conditions = new JsonArray();
        if (provision.Of(kind).Any(p => p.Id == otherwise))
            conditions.Add(new JsonObject { ["if"] = Uses([otherwise]), ["then"] = new JsonObject { ["$ref"] = $"#/definitions/{kind}.{otherwise}" } });
        foreach (var key in shape.Keys.Where(k => k.RequiredBy.Contains(otherwise)))
            conditions.Add(new JsonObject { ["if"] = Uses(key.RequiredBy), ["then"] = new JsonObject { ["required"] = new JsonArray(key.Name) } });
        if (conditions.Count > 0)
            schema["allOf"] = conditions;
    }

    // True also where it is not there, or there is nothing behind it.
    private static JsonObject Uses(IEnumerable<string> ids) =>
        new() { ["properties"] = new JsonObject { [OptionsPlace.Use] = new JsonObject { ["enum"] = new JsonArray([null, .. ids.Select(id => JsonValue.Create(id))]) } } };
}
