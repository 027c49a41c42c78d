using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Maestro.Runtime.Plugins.Schema;

/// <summary>An option as JSON Schema: its type as yaml writes it, what bounds it, and what it is for.</summary>
internal static class OptionSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Of(OptionInfo option)
    {
        var schema = Typed(option);
        var bounds = option.Bounds;
        var length = option.Kind switch { OptionKind.List => "Items", OptionKind.Map => "Properties", _ => "Length" };
        if (option.Kind is OptionKind.Whole or OptionKind.Number)
        {
            Add(schema, "minimum", bounds.Least is { } least ? Number(least) : null);
            Add(schema, "maximum", bounds.Most is { } most ? Number(most) : null);
        }
        else if (option.Kind is not OptionKind.Unknown)
        {
            Add(schema, "min" + length, bounds.Shortest ?? (bounds is { Required: true } && option.Kind == OptionKind.Text ? 1 : null));
            Add(schema, "max" + length, bounds.Longest);
        }
        if (option.Kind == OptionKind.Text && Pattern(bounds) is { } pattern)
            schema["pattern"] = pattern;
        Add(schema, "default", Default(option.Default));
        if (option.Description.Length > 0)
            schema.Insert(0, "description", option.Description);
        return schema;
    }

    private static JsonObject Typed(OptionInfo option) => option.Kind switch
    {
        OptionKind.Whole => new() { ["type"] = "integer" },
        OptionKind.Number => new() { ["type"] = "number" },
        OptionKind.Flag => new() { ["type"] = "boolean" },
        OptionKind.Text => Single(empty: !option.Bounds.Required),
        OptionKind.Word => new() { ["enum"] = new JsonArray([.. option.Words.SelectMany(Spellings).Distinct().Select(w => JsonValue.Create(w))]) },
        OptionKind.List => new() { ["type"] = "array", ["items"] = Single(empty: true) },
        OptionKind.Map => new() { ["type"] = "object", ["additionalProperties"] = Single(empty: true) },
        _ => [],
    };

    // Whatever stands there is taken as text.
    private static JsonObject Single(bool empty) =>
        new() { ["type"] = empty ? new JsonArray("string", "number", "boolean", "null") : new JsonArray("string", "number", "boolean") };

    // With and without hyphens between the words of a name.
    private static IEnumerable<string> Spellings(string name) => [JsonNamingPolicy.KebabCaseLower.ConvertName(name), name.ToLowerInvariant()];

    private static JsonNode Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1L << 53 ? (long)value : value;

    private static JsonNode? Default(object? value) => value switch
    {
        long number => number,
        double number => Number(number),
        bool flag => flag,
        string text => text,
        _ => null,
    };

    private static void Add(JsonObject schema, string keyword, JsonNode? value)
    {
        if (value is not null)
            schema[keyword] = value;
    }

    // Only what means the same to an editor's regular expressions; the whole text must match, and no text at all always does.
    private static string? Pattern(OptionBounds bounds)
    {
        if (bounds.Pattern is not { } pattern || Regex.IsMatch(pattern, @"\(\?[^:=!]|\\[AGZzpPk]|-\["))
            return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript);
            return bounds.Required ? $"^(?:{pattern})$" : $"^(?:{pattern})?$";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
