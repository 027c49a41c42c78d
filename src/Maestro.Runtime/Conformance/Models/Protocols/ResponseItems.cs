using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>The items of OpenAI's responses, and how each comes into being.</summary>
internal static class ResponseItems
{
    /// <summary>What the model says.</summary>
    public static JsonObject Message(string id, string text) => new()
    {
        ["id"] = id,
        ["type"] = "message",
        ["status"] = "completed",
        ["role"] = "assistant",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["text"] = text, ["annotations"] = new JsonArray() }),
    };

    /// <summary>A call of a tool.</summary>
    public static JsonObject Call(string id, ModelCall call) => call.Input is { } input
        ? new() { ["id"] = "ctc_" + id, ["type"] = "custom_tool_call", ["status"] = "completed", ["call_id"] = "call_" + id, ["name"] = call.Name, ["input"] = input }
        : new() { ["id"] = "fc_" + id, ["type"] = "function_call", ["status"] = "completed", ["call_id"] = "call_" + id, ["name"] = call.Name, ["arguments"] = call.Arguments.ToJsonString() };

    /// <summary>The events in which an item comes.</summary>
    public static IEnumerable<JsonObject> Events(int index, JsonObject item)
    {
        var (kind, member) = item["type"]!.GetValue<string>() switch
        {
            "message" => ("response.output_text", "text"),
            "function_call" => ("response.function_call_arguments", "arguments"),
            _ => ("response.custom_tool_call_input", "input"),
        };
        var isText = member == "text";
        var text = (isText ? item["content"]![0]! : item)[member]!.GetValue<string>();
        yield return new() { ["type"] = "response.output_item.added", ["output_index"] = index, ["item"] = Begun(item, isText ? "content" : member) };
        if (isText)
            yield return Part("response.content_part.added", "");
        foreach (var piece in ServerSentEvents.Split(text))
            yield return About(kind + ".delta", "delta", piece);
        yield return About(kind + ".done", member, text);
        if (isText)
            yield return Part("response.content_part.done", text);
        yield return new() { ["type"] = "response.output_item.done", ["output_index"] = index, ["item"] = item.DeepClone() };

        JsonObject About(string type, string name, JsonNode value)
        {
            var happened = new JsonObject { ["type"] = type, ["item_id"] = item["id"]!.GetValue<string>(), ["output_index"] = index, [name] = value };
            if (isText)
                happened["content_index"] = 0;
            return happened;
        }

        JsonObject Part(string type, string words) =>
            About(type, "part", new JsonObject { ["type"] = "output_text", ["text"] = words, ["annotations"] = new JsonArray() });
    }

    private static JsonObject Begun(JsonObject item, string emptied)
    {
        var begun = item.DeepClone().AsObject();
        begun["status"] = "in_progress";
        begun[emptied] = emptied == "content" ? new JsonArray() : "";
        return begun;
    }
}
