using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>The parts of the schema that others refer to by name.</summary>
internal sealed class SchemaDefinitions(Provision provision)
{
    /// <summary>All of them, in the order they were first referred to.</summary>
    public JsonObject All { get; } = [];

    /// <summary>Refers to the ids of a kind, each with what it means.</summary>
    public JsonObject Ids(string kind) => Refer($"{kind}-ids", () =>
    {
        var known = new JsonArray([.. provision.Of(kind).Select(p => Described(p.Means, new() { ["const"] = p.Id }))]);
        if (!provision.Complete)
            known.Add(new JsonObject { ["type"] = "string" });
        return known.Count > 0 ? new() { ["anyOf"] = known } : new() { ["not"] = new JsonObject() };
    });

    /// <summary>Refers to the options of an extension: they and nothing else.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="beside">Names of keys that may stand beside them.</param>
    public JsonObject Options(Provided extension, IEnumerable<string> beside) => Refer($"{extension.Kind}.{extension.Id}", () =>
    {
        var properties = new JsonObject();
        foreach (var key in beside)
            properties[key] = true;
        foreach (var (key, schema) in extension.Options)
            properties.TryAdd(key, schema.DeepClone());
        return new() { ["properties"] = properties, ["additionalProperties"] = false };
    });

    /// <summary>Refers to a part, which is made when it is first referred to.</summary>
    public JsonObject Refer(string name, Func<JsonObject> make)
    {
        if (!All.ContainsKey(name))
        {
            All[name] = null;
            All[name] = make();
        }
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary>A schema with a description in front.</summary>
    public static JsonObject Described(string means, JsonObject schema)
    {
        if (means.Length > 0)
            schema.Insert(0, "description", means);
        return schema;
    }
}
