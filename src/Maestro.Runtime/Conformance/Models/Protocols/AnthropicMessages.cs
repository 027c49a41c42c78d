using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Anthropic's Messages. Input is told without what came from a cache.</summary>
internal sealed class AnthropicMessages : IWireProtocol
{
    public ModelProtocol Protocol => ModelProtocol.AnthropicMessages;

    public WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers) =>
        path.EndsWith("/messages/count_tokens", StringComparison.Ordinal) ? new(ModelOperation.CountTokens)
        : path.EndsWith("/messages", StringComparison.Ordinal) ? new(ModelOperation.Answer)
        : path.EndsWith("/v1/models", StringComparison.Ordinal) && headers.ContainsKey("anthropic-version") ? new(ModelOperation.ListModels)
        : null;

    public ModelRequest Read(ModelRequest request, JsonElement body) => request with
    {
        Model = body.Text("model"),
        Streaming = body.Flag("stream"),
        Tools = [.. body.Items("tools").SelectMany(tool => tool.Tool("input_schema"))],
        ToolResults = body.Items("messages").SelectMany(message => message.Items("content")).Count(part => part.Text("type") == "tool_result"),
    };

    public JsonObject Whole(ModelRequest request, ModelAnswer answer)
    {
        var message = Message(request, Usage(answer.Usage));
        message["content"] = new JsonArray([.. Blocks(request, answer)]);
        message["stop_reason"] = StopReason(answer);
        return message;
    }

    public IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer)
    {
        // What it tells at first of its output is a beginning; the last word comes at the end.
        var message = Message(request, Usage(answer.Usage with { Output = Math.Min(answer.Usage.Output, 1), Reasoning = 0 }));
        yield return ServerSentEvents.Named(new() { ["type"] = "message_start", ["message"] = message });
        foreach (var (index, block) in Blocks(request, answer).Index())
        {
            foreach (var piece in Block(index, block))
                yield return ServerSentEvents.Named(piece);
        }

        yield return ServerSentEvents.Named(new()
        {
            ["type"] = "message_delta",
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason(answer), ["stop_sequence"] = null },
            ["usage"] = Usage(answer.Usage),
        });
        yield return ServerSentEvents.Named(new() { ["type"] = "message_stop" });
    }

    public JsonObject Error(int status, string message) =>
        new() { ["type"] = "error", ["error"] = new JsonObject { ["type"] = ErrorNames.Anthropic(status), ["message"] = message }, ["request_id"] = "req_scripted" };

    public JsonObject Count(long tokens) => new() { ["input_tokens"] = tokens };

    public JsonObject Models(string model) => new()
    {
        ["data"] = new JsonArray(new JsonObject { ["type"] = "model", ["id"] = model, ["display_name"] = model, ["created_at"] = "2026-01-01T00:00:00Z" }),
        ["has_more"] = false,
        ["first_id"] = model,
        ["last_id"] = model,
    };

    private static IEnumerable<JsonObject> Block(int index, JsonObject block)
    {
        var isText = block["type"]!.GetValue<string>() == "text";
        var whole = isText ? block["text"]!.GetValue<string>() : block["input"]!.ToJsonString();
        block[isText ? "text" : "input"] = isText ? "" : new JsonObject();
        yield return new() { ["type"] = "content_block_start", ["index"] = index, ["content_block"] = block };
        foreach (var piece in ServerSentEvents.Split(whole))
        {
            yield return new()
            {
                ["type"] = "content_block_delta",
                ["index"] = index,
                ["delta"] = isText
                    ? new JsonObject { ["type"] = "text_delta", ["text"] = piece }
                    : new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = piece },
            };
        }

        yield return new() { ["type"] = "content_block_stop", ["index"] = index };
    }

    private static JsonObject Message(ModelRequest request, JsonObject usage) => new()
    {
        ["id"] = $"msg_{request.Number:d8}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = request.Model,
        ["content"] = new JsonArray(),
        ["stop_reason"] = null,
        ["stop_sequence"] = null,
        ["usage"] = usage,
    };

    private static IEnumerable<JsonObject> Blocks(ModelRequest request, ModelAnswer answer)
    {
        if (answer.Text.Length > 0)
            yield return new() { ["type"] = "text", ["text"] = answer.Text };
        foreach (var (index, call) in answer.Calls.Index())
            yield return new() { ["type"] = "tool_use", ["id"] = $"toolu_{request.Number:d8}{index:d2}", ["name"] = call.Name, ["input"] = call.Arguments.DeepClone() };
    }

    private static string StopReason(ModelAnswer answer) => answer.Calls.Count > 0 ? "tool_use" : "end_turn";

    private static JsonObject Usage(ModelUsage usage) => new()
    {
        ["input_tokens"] = usage.Input - usage.Cached,
        ["cache_creation_input_tokens"] = 0,
        ["cache_read_input_tokens"] = usage.Cached,
        ["output_tokens"] = usage.Output,
        ["output_tokens_details"] = new JsonObject { ["thinking_tokens"] = usage.Reasoning },
    };
}
