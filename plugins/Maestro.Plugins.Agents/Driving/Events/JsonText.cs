using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Parses what may be JSON and may be anything else.</summary>
internal static class JsonText
{
    /// <summary>The objects in a text: itself, or the elements of the list it is. None when it is no JSON, is torn, or is neither.</summary>
    public static IReadOnlyList<JsonElement> Objects(string text)
    {
        // Notices between the events are the usual case of what is no JSON, and exceptions are dear.
        if (text.AsSpan().TrimStart() is not (['{', ..] or ['[', ..]))
            return [];
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? [root.Clone()]
                : [.. root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => item.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
