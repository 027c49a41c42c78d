using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Ollama's chat: a JSON object a line, in pieces unless that is refused. It tells neither cached input nor reasoning.</summary>
internal sealed class OllamaChat : IWireProtocol
{
    public ModelProtocol Protocol => ModelProtocol.Ollama;

    public string StreamType => "application/x-ndjson";

    public WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers) =>
        path.EndsWith("/api/chat", StringComparison.Ordinal) ? new(ModelOperation.Answer)
        : path.EndsWith("/api/tags", StringComparison.Ordinal) ? new(ModelOperation.ListModels)
        : null;

    public ModelRequest Read(ModelRequest request, JsonElement body) => request with
    {
        Model = body.Text("model"),
        Streaming = body.At("stream").ValueKind != JsonValueKind.False,
        Tools = [.. body.Items("tools").SelectMany(tool => tool.At("function").Tool("parameters"))],
        ToolResults = body.Items("messages").Count(message => message.Text("role") == "tool"),
    };

    public JsonObject Whole(ModelRequest request, ModelAnswer answer) => Last(request, Message(answer.Text, answer.Calls), answer.Usage);

    public IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer)
    {
        foreach (var piece in ServerSentEvents.Split(answer.Text))
            yield return Line(Piece(request, Message(piece, [])));
        if (answer.Calls.Count > 0)
            yield return Line(Piece(request, Message("", answer.Calls)));
        yield return Line(Last(request, Message("", []), answer.Usage));
    }

    public JsonObject Error(int status, string message) => new() { ["error"] = message };

    public JsonObject Count(long tokens) => new();

    public JsonObject Models(string model) => new() { ["models"] = new JsonArray(new JsonObject { ["name"] = model, ["model"] = model }) };

    private static string Line(JsonObject line) => line.ToJsonString() + "\n";

    private static JsonObject Message(string text, IReadOnlyList<ModelCall> calls)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = text };
        if (calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. calls.Select(call => new JsonObject { ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments.DeepClone() } })]);
        return message;
    }

    private static JsonObject Piece(ModelRequest request, JsonObject message) =>
        new() { ["model"] = request.Model, ["created_at"] = "2026-01-01T00:00:00Z", ["message"] = message, ["done"] = false };

    private static JsonObject Last(ModelRequest request, JsonObject message, ModelUsage usage)
    {
        var last = Piece(request, message);
        last["done"] = true;
        last["done_reason"] = "stop";
        last["prompt_eval_count"] = usage.Input;
        last["eval_count"] = usage.Output;
        return last;
    }
}
