using System.Text.Json;

namespace Maestro.Runtime.Gateway.Relaying;

/// <summary>
/// Whether an event is the last of an answer, in any of the protocols: <c>[DONE]</c> (OpenAI chat completions), <c>message_stop</c> (Anthropic messages), <c>response.completed</c>
/// and its two siblings (OpenAI responses), a <c>finishReason</c> (Gemini).
/// </summary>
internal static class LastEvent
{
    /// <summary>Whether it is.</summary>
    /// <param name="data">The event's data.</param>
    public static bool Is(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
            return true;
        // Spares most events the second look; the words of an answer may have these in them.
        if (data.IndexOf("message_stop"u8) < 0 && data.IndexOf("\"response.completed"u8) < 0 && data.IndexOf("\"response.incomplete"u8) < 0 && data.IndexOf("\"response.failed"u8) < 0
            && data.IndexOf("\"finishReason"u8) < 0)
            return false;
        try
        {
            var reader = new Utf8JsonReader(data);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && (HasLastType(root) || HasReason(root));
        }
        catch (JsonException)
        {
            // What is no JSON is for the client to judge.
            return false;
        }
    }

    private static bool HasLastType(JsonElement root) => Text(root, "type") is "message_stop" or "response.completed" or "response.incomplete" or "response.failed";

    private static bool HasReason(JsonElement root) =>
        root.TryGetProperty("candidates", out var candidates) && candidates.ValueKind == JsonValueKind.Array
        && candidates.EnumerateArray().Any(candidate => candidate.ValueKind == JsonValueKind.Object && Text(candidate, "finishReason") is not null);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
