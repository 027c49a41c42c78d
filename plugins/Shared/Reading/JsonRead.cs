using System.Text.Json;

namespace Maestro.Plugins.Reading;

/// <summary>Reads members of JSON whose shape is a stranger's word: what is not there, or is something else, is null or nothing.</summary>
internal static class JsonRead
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element is { } there ? there.Member(name) : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static string? Text(this JsonElement? element, string name) => element is { } there ? there.Text(name) : null;

    public static int? Whole(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static int? Whole(this JsonElement element, string name) => ((JsonElement?)element).Whole(name);

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) => element is { } there ? there.Items(name) : [];

    public static IEnumerable<JsonProperty> Entries(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];
}
