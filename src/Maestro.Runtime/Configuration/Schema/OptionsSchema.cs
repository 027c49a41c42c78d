using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>What a mapping takes by the extension it uses.</summary>
internal sealed class OptionsSchema(Provision provision, SchemaDefinitions definitions)
{
    /// <summary>The conditions on such a mapping.</summary>
    public JsonArray Of(MapShape shape, OptionsPlace place)
    {
        var extensions = provision.Of(place.Kind).ToList();
        var conditions = new JsonArray([.. extensions.Select(e => new JsonObject { ["if"] = Uses([e.Id]), ["then"] = Chosen(e, shape, place) })]);
        if (place.Under is null)
            conditions.Add(new JsonObject { ["if"] = new JsonObject { ["not"] = Uses([.. extensions.Select(e => e.Id)]) }, ["then"] = AnyOption(shape, extensions) });
        return conditions;
    }

    private static JsonObject Uses(IReadOnlyList<string> ids)
    {
        // Constants, even for several: what is enumerated, if only as a condition, an editor shows as what may be written.
        JsonObject[] any = [.. ids.Select(id => new JsonObject { ["const"] = id })];
        var one = any.Length switch { 0 => new() { ["not"] = new JsonObject() }, 1 => any[0], _ => new JsonObject { ["anyOf"] = new JsonArray(any) } };
        return new() { ["properties"] = new JsonObject { [OptionsPlace.Use] = one }, ["required"] = new JsonArray(OptionsPlace.Use) };
    }

    private JsonObject Chosen(Provided extension, MapShape shape, OptionsPlace place)
    {
        var options = definitions.Options(extension, place.Under is null ? shape.Keys.Select(k => k.Name) : []);
        return place.Under is { } key ? new() { ["properties"] = new JsonObject { [key.Name] = options } } : options;
    }

    // Until it is said what is used, and in a file that leaves that to the one below it, any option of any extension may stand there.
    private JsonObject AnyOption(MapShape shape, List<Provided> extensions)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
            properties[key.Name] = true;
        foreach (var option in extensions.SelectMany(e => e.Options).GroupBy(o => o.Key, o => o.Value))
        {
            var different = option.DistinctBy(o => o.ToJsonString()).Select(o => o.DeepClone()).ToArray();
            properties.TryAdd(option.Key, different.Length == 1 ? different[0] : new JsonObject { ["anyOf"] = new JsonArray(different) });
        }
        var schema = new JsonObject { ["properties"] = properties };
        if (provision.Complete)
            schema["additionalProperties"] = false;
        return schema;
    }
}
