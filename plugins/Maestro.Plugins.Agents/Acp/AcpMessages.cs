using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>JSON-RPC messages of ours, one a line.</summary>
internal static class AcpMessages
{
    // Read by programs: text stays legible instead of turning into escapes. Line ends are escaped all the same.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A request.</summary>
    public static string Request(int id, string method, JsonObject parameters) =>
        Line(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });

    /// <summary>A notification.</summary>
    public static string Notice(string method, JsonObject parameters) => Line(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>An answer; the id is given back as it came.</summary>
    public static string Answer(JsonElement id, JsonObject result) => Line(new() { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = result });

    /// <summary>The answer to what we do not do.</summary>
    public static string NotFound(JsonElement id) =>
        Line(new() { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["error"] = new JsonObject { ["code"] = -32601, ["message"] = "method not found" } });

    private static string Line(JsonObject message) => message.ToJsonString(Options) + "\n";
}
