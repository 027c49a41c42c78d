using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>OpenAI's chat completions. In pieces they tell their usage only to who asks for it.</summary>
internal sealed class OpenAiChat : IWireProtocol
{
    private const long Created = 1_767_225_600;

    public ModelProtocol Protocol => ModelProtocol.OpenAiChat;

    public WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers) =>
        path.EndsWith("/chat/completions", StringComparison.Ordinal) ? new(ModelOperation.Answer)
        : path.EndsWith("/v1/models", StringComparison.Ordinal) && !headers.ContainsKey("anthropic-version") ? new(ModelOperation.ListModels)
        : null;

    public ModelRequest Read(ModelRequest request, JsonElement body) => request with
    {
        Model = body.Text("model"),
        Streaming = body.Flag("stream"),
        Tools = [.. body.Items("tools").SelectMany(tool => tool.At("function").Tool("parameters"))],
        ToolResults = body.Items("messages").Count(message => message.Text("role") == "tool"),
    };

    public JsonObject Whole(ModelRequest request, ModelAnswer answer)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = answer.Text.Length > 0 ? answer.Text : null, ["refusal"] = null };
        if (answer.Calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. answer.Calls.Select((call, index) => Call(request, index, call, call.Arguments.ToJsonString()))]);
        return new()
        {
            ["id"] = $"chatcmpl-{request.Number:d8}",
            ["object"] = "chat.completion",
            ["created"] = Created,
            ["model"] = request.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = Finish(answer) }),
            ["usage"] = Usage(answer.Usage),
        };
    }

    public IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer)
    {
        foreach (var delta in Deltas(request, answer))
            yield return Chunk(request, [new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = null }]);
        yield return Chunk(request, [new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["logprobs"] = null, ["finish_reason"] = Finish(answer) }]);
        if (TellsUsage(request))
            yield return Chunk(request, [], Usage(answer.Usage));
        yield return "data: [DONE]\n\n";
    }

    public JsonObject Error(int status, string message) => OpenAiErrors.Of(status, message);

    public JsonObject Count(long tokens) => new();

    public JsonObject Models(string model) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray(new JsonObject { ["id"] = model, ["object"] = "model", ["created"] = Created, ["owned_by"] = "maestro" }),
    };

    private static IEnumerable<JsonObject> Deltas(ModelRequest request, ModelAnswer answer)
    {
        yield return new() { ["role"] = "assistant", ["content"] = "" };
        foreach (var piece in ServerSentEvents.Split(answer.Text))
            yield return new() { ["content"] = piece };
        foreach (var (index, call) in answer.Calls.Index())
        {
            yield return Calls(index, Call(request, index, call, ""));
            foreach (var piece in ServerSentEvents.Split(call.Arguments.ToJsonString()))
                yield return Calls(index, new() { ["function"] = new JsonObject { ["arguments"] = piece } });
        }
    }

    private static JsonObject Calls(int index, JsonObject call)
    {
        call["index"] = index;
        return new() { ["tool_calls"] = new JsonArray(call) };
    }

    private static JsonObject Call(ModelRequest request, int index, ModelCall call, string arguments) => new()
    {
        ["id"] = $"call_{request.Number:d8}{index:d2}",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = arguments },
    };

    private static string Chunk(ModelRequest request, JsonArray choices, JsonObject? usage = null)
    {
        var chunk = new JsonObject
        {
            ["id"] = $"chatcmpl-{request.Number:d8}",
            ["object"] = "chat.completion.chunk",
            ["created"] = Created,
            ["model"] = request.Model,
            ["choices"] = choices,
        };
        if (TellsUsage(request))
            chunk["usage"] = usage;
        return ServerSentEvents.Of(chunk);
    }

    private static bool TellsUsage(ModelRequest request) => request.Body.At("stream_options").Flag("include_usage");

    private static string Finish(ModelAnswer answer) => answer.Calls.Count > 0 ? "tool_calls" : "stop";

    private static JsonObject Usage(ModelUsage usage) => new()
    {
        ["prompt_tokens"] = usage.Input,
        ["completion_tokens"] = usage.Output,
        ["total_tokens"] = usage.Total,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
    };
}
