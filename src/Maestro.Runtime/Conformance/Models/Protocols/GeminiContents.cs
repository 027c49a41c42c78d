using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Gemini's contents. Output is told without what was reasoning; the path has the model.</summary>
internal sealed partial class GeminiContents : IWireProtocol
{
    public ModelProtocol Protocol => ModelProtocol.Gemini;

    public WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers)
    {
        if (path.EndsWith("/v1beta/models", StringComparison.Ordinal))
            return new(ModelOperation.ListModels);
        if (Path().Match(path) is not { Success: true } match)
            return null;
        var model = Uri.UnescapeDataString(match.Groups["model"].Value);
        return match.Groups["verb"].Value switch
        {
            "countTokens" => new(ModelOperation.CountTokens, model),
            var verb => new(ModelOperation.Answer, model, verb == "streamGenerateContent"),
        };
    }

    public ModelRequest Read(ModelRequest request, JsonElement body) => request with
    {
        Tools = [.. body.Items("tools").SelectMany(group => group.Items("functionDeclarations")).SelectMany(tool => tool.Tool(tool.At("parametersJsonSchema").ValueKind == JsonValueKind.Object ? "parametersJsonSchema" : "parameters"))],
        ToolResults = body.Items("contents").SelectMany(content => content.Items("parts")).Count(part => part.At("functionResponse").ValueKind == JsonValueKind.Object),
    };

    public JsonObject Whole(ModelRequest request, ModelAnswer answer) => Response(request, [.. Parts(answer, [answer.Text])], answer.Usage);

    public IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer)
    {
        List<JsonNode> parts = [.. Parts(answer, ServerSentEvents.Split(answer.Text))];
        foreach (var part in parts)
            yield return ServerSentEvents.Of(Response(request, [part], null));
        yield return ServerSentEvents.Of(Response(request, [new JsonObject { ["text"] = "" }], answer.Usage));
    }

    public JsonObject Error(int status, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = ErrorNames.Google(status) } };

    public JsonObject Count(long tokens) => new() { ["totalTokens"] = tokens };

    public JsonObject Models(string model) => new()
    {
        ["models"] = new JsonArray(new JsonObject { ["name"] = "models/" + model, ["displayName"] = model, ["supportedGenerationMethods"] = new JsonArray("generateContent", "countTokens") }),
    };

    private static IEnumerable<JsonNode> Parts(ModelAnswer answer, IEnumerable<string> texts) =>
    [
        .. texts.Where(text => text.Length > 0).Select(text => new JsonObject { ["text"] = text }),
        .. answer.Calls.Select(call => new JsonObject { ["functionCall"] = new JsonObject { ["name"] = call.Name, ["args"] = call.Arguments.DeepClone() } }),
    ];

    // Without usage it goes on.
    private static JsonObject Response(ModelRequest request, JsonArray parts, ModelUsage? usage)
    {
        var candidate = new JsonObject { ["content"] = new JsonObject { ["role"] = "model", ["parts"] = parts }, ["index"] = 0 };
        var response = new JsonObject { ["candidates"] = new JsonArray(candidate), ["modelVersion"] = request.Model, ["responseId"] = $"response-{request.Number:d8}" };
        if (usage is { } used)
        {
            candidate["finishReason"] = "STOP";
            response["usageMetadata"] = Usage(used);
        }

        return response;
    }

    private static JsonObject Usage(ModelUsage usage) => new()
    {
        ["promptTokenCount"] = usage.Input,
        ["cachedContentTokenCount"] = usage.Cached,
        ["candidatesTokenCount"] = usage.Output - usage.Reasoning,
        ["thoughtsTokenCount"] = usage.Reasoning,
        ["totalTokenCount"] = usage.Total,
    };

    [GeneratedRegex("/models/(?<model>[^/:]+):(?<verb>generateContent|streamGenerateContent|countTokens)$")]
    private static partial Regex Path();
}
