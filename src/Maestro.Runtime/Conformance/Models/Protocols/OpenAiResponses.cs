using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>OpenAI's responses: a list of items, each of which comes into being in pieces.</summary>
internal sealed class OpenAiResponses : IWireProtocol
{
    public ModelProtocol Protocol => ModelProtocol.OpenAiResponses;

    public WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers) =>
        path.EndsWith("/responses", StringComparison.Ordinal) ? new(ModelOperation.Answer) : null;

    public ModelRequest Read(ModelRequest request, JsonElement body) => request with
    {
        Model = body.Text("model"),
        Streaming = body.Flag("stream"),
        Tools = [.. body.Items("tools").SelectMany(Tools)],
        ToolResults = body.Items("input").Count(item => item.Text("type").EndsWith("_call_output", StringComparison.Ordinal)),
    };

    public JsonObject Whole(ModelRequest request, ModelAnswer answer)
    {
        var response = Response(request, "completed");
        response["output"] = new JsonArray([.. Items(request, answer)]);
        response["usage"] = Usage(answer.Usage);
        return response;
    }

    public IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer)
    {
        var number = 0;
        foreach (var happened in Events(request, answer))
        {
            happened["sequence_number"] = number++;
            yield return ServerSentEvents.Named(happened);
        }
    }

    public JsonObject Error(int status, string message) => OpenAiErrors.Of(status, message);

    public JsonObject Count(long tokens) => new();

    public JsonObject Models(string model) => new();

    // Tools of one kind may come in a group, and some take a text.
    private static IEnumerable<ModelTool> Tools(JsonElement tool) => tool.Text("type") switch
    {
        "function" or "custom" => tool.Tool("parameters"),
        "namespace" => tool.Items("tools").SelectMany(Tools),
        _ => [],
    };

    private static IEnumerable<JsonObject> Events(ModelRequest request, ModelAnswer answer)
    {
        yield return new() { ["type"] = "response.created", ["response"] = Response(request, "in_progress") };
        yield return new() { ["type"] = "response.in_progress", ["response"] = Response(request, "in_progress") };
        foreach (var (index, item) in Items(request, answer).Index())
        {
            foreach (var happened in ResponseItems.Events(index, item))
                yield return happened;
        }

        var whole = new OpenAiResponses().Whole(request, answer);
        yield return new() { ["type"] = "response.completed", ["response"] = whole };
    }

    private static JsonObject Response(ModelRequest request, string status) => new()
    {
        ["id"] = $"resp_{request.Number:d8}",
        ["object"] = "response",
        ["created_at"] = 1_767_225_600,
        ["status"] = status,
        ["error"] = null,
        ["incomplete_details"] = null,
        ["model"] = request.Model,
        ["output"] = new JsonArray(),
        ["parallel_tool_calls"] = true,
        ["usage"] = null,
    };

    private static IEnumerable<JsonObject> Items(ModelRequest request, ModelAnswer answer)
    {
        if (answer.Text.Length > 0)
            yield return ResponseItems.Message($"msg_{request.Number:d8}", answer.Text);
        foreach (var (index, call) in answer.Calls.Index())
            yield return ResponseItems.Call($"{request.Number:d8}{index:d2}", call);
    }

    private static JsonObject Usage(ModelUsage usage) => new()
    {
        ["input_tokens"] = usage.Input,
        ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
        ["output_tokens"] = usage.Output,
        ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
        ["total_tokens"] = usage.Total,
    };
}
