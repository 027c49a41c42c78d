using System.Text.Json.Nodes;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Events as they stand in a stream of them.</summary>
internal static class ServerSentEvents
{
    private const int PieceLength = 24;

    /// <summary>An event without a name.</summary>
    public static string Of(JsonObject data) => $"data: {data.ToJsonString()}\n\n";

    /// <summary>An event with a name, which its data has as its type too.</summary>
    public static string Named(JsonObject data) => $"event: {data["type"]}\n{Of(data)}";

    /// <summary>A text in the pieces that come one after the other.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var at = 0; at < text.Length; at += PieceLength)
            yield return text.Substring(at, Math.Min(PieceLength, text.Length - at));
    }
}
