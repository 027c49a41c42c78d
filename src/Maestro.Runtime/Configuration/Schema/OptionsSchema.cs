using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>What a mapping takes by the extension it uses.</summary>
internal sealed class OptionsSchema(Provision provision, SchemaDefinitions definitions)
{
    /// <summary>Adds it to the schema of a mapping.</summary>
    public void AddTo(JsonObject map, MapShape shape, OptionsPlace place)
    {
        var extensions = provision.Of(place.Kind).ToList();
        if (place.Under is null)
            AnyOption((JsonObject)map["properties"]!, extensions);
        if (extensions.Count > 0)
            map["allOf"] = new JsonArray([.. extensions.Select(e => Chosen(e, shape, place))]);
    }

    // Until it is said what is used, and in a file that leaves that to the one below it, any option of any extension may stand there.
    private static void AnyOption(JsonObject properties, List<Provided> extensions)
    {
        foreach (var option in extensions.SelectMany(e => e.Options).GroupBy(o => o.Key, o => o.Value))
        {
            var different = option.DistinctBy(o => o.ToJsonString()).Select(o => o.DeepClone()).ToArray();
            properties.TryAdd(option.Key, different.Length == 1 ? different[0] : new JsonObject { ["anyOf"] = new JsonArray(different) });
        }
    }

    private JsonObject Chosen(Provided extension, MapShape shape, OptionsPlace place)
    {
        var options = definitions.Options(extension, place.Under is null ? shape.Keys.Select(k => k.Name) : []);
        return new()
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { [OptionsPlace.Use] = new JsonObject { ["const"] = extension.Id } }, ["required"] = new JsonArray(OptionsPlace.Use) },
            ["then"] = place.Under is { } key ? new JsonObject { ["properties"] = new JsonObject { [key.Name] = options } } : options,
        };
    }
}
