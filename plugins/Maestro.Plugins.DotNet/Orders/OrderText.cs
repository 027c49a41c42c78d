using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maestro.Plugins.DotNet.Orders;

/// <summary>Data that travels in text that people read: the last block of JSON in it.</summary>
internal static class OrderText
{
    private const string Fence = "```json\n";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The data as a block.</summary>
    public static string Of<T>(T data) => $"{Fence}{JsonSerializer.Serialize(data, Json)}\n```\n";

    /// <summary>The data in a text; null where there is none of that kind.</summary>
    public static T? Find<T>(string text) where T : class
    {
        var start = text.LastIndexOf(Fence, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("\n```", start + Fence.Length, StringComparison.Ordinal);
        if (end < 0)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(text.AsSpan(start + Fence.Length, end - start - Fence.Length), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
