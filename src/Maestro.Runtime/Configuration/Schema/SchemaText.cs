using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>The JSON Schema of <c>maestro.yaml</c>, in the draft that editors for YAML understand.</summary>
internal static class SchemaText
{
    // Quotes and the like stay readable; nobody puts this text into a web page.
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="shape">The file's top.</param>
    /// <param name="provision">What plugins provide.</param>
    public static string Of(MapShape shape, Provision provision)
    {
        var definitions = new SchemaDefinitions(provision);
        var top = new ShapeSchema(provision, definitions).Map(shape, whole: false);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = "Written by: dotnet maestro check --schema",
            ["description"] = "How Maestro works in a repository.",
        };
        foreach (var (key, value) in top)
            schema[key] = value!.DeepClone();
        // What a file that extends another leaves out may be in that one.
        if (new WholeSchema(provision).Of(shape) is { } whole)
        {
            schema["if"] = new JsonObject { ["required"] = new JsonArray(DefinitionKeys.Extends.Name) };
            schema["else"] = whole;
        }
        schema["definitions"] = definitions.All;
        return schema.ToJsonString(Layout) + "\n";
    }
}
