using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>What a client of a protocol makes of an answer.</summary>
/// <param name="Text">What the model said.</param>
/// <param name="Name">The tool it called.</param>
/// <param name="Argument">The path it called it with.</param>
/// <param name="Usage">The usage as the protocol has it.</param>
internal sealed record Heard(string Text, string? Name, string? Argument, string? Usage)
{
    /// <summary>Reads an answer in one piece.</summary>
    public static Heard Whole(ModelProtocol protocol, string body)
    {
        var root = JsonNode.Parse(body)!;
        switch (protocol)
        {
            case ModelProtocol.AnthropicMessages:
                var call = root["content"]![1]!;
                return new(root["content"]![0]!["text"]!.GetValue<string>(), (string?)call["name"], (string?)call["input"]!["path"], root["usage"]!.ToJsonString());
            case ModelProtocol.OpenAiChat:
                var message = root["choices"]![0]!["message"]!;
                var function = message["tool_calls"]![0]!["function"]!;
                return new((string)message["content"]!, (string?)function["name"], PathIn((string)function["arguments"]!), root["usage"]!.ToJsonString());
            case ModelProtocol.OpenAiResponses:
                var output = root["output"]!;
                return new((string)output[0]!["content"]![0]!["text"]!, (string?)output[1]!["name"], PathIn((string)output[1]!["arguments"]!), root["usage"]!.ToJsonString());
            case ModelProtocol.Gemini:
                var parts = root["candidates"]![0]!["content"]!["parts"]!;
                return new((string)parts[0]!["text"]!, (string?)parts[1]!["functionCall"]!["name"], (string?)parts[1]!["functionCall"]!["args"]!["path"], root["usageMetadata"]!.ToJsonString());
            default:
                var called = root["message"]!["tool_calls"]![0]!["function"]!;
                return new((string)root["message"]!["content"]!, (string?)called["name"], (string?)called["arguments"]!["path"], $"{root["prompt_eval_count"]} {root["eval_count"]}");
        }
    }

    /// <summary>Reads an answer in pieces.</summary>
    public static Heard Pieces(ModelProtocol protocol, string body)
    {
        var prefix = protocol == ModelProtocol.Ollama ? "" : "data: ";
        var events = body.Split('\n').Where(line => line.StartsWith(prefix + "{", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line[prefix.Length..])!).ToList();
        switch (protocol)
        {
            case ModelProtocol.AnthropicMessages:
                return new(
                    string.Concat(events.Select(e => (string?)e["delta"]?["text"])),
                    events.Select(e => (string?)e["content_block"]?["name"]).Single(name => name is not null),
                    PathIn(string.Concat(events.Select(e => (string?)e["delta"]?["partial_json"]))),
                    events.Single(e => (string?)e["type"] == "message_delta")["usage"]!.ToJsonString());
            case ModelProtocol.OpenAiChat:
                var deltas = events.Select(e => e["choices"] is JsonArray { Count: > 0 } choices ? choices[0]!["delta"] : null).ToList();
                var functions = deltas.Select(d => d?["tool_calls"]?[0]?["function"]).ToList();
                return new(
                    string.Concat(deltas.Select(d => (string?)d?["content"])),
                    functions.Select(f => (string?)f?["name"]).Single(name => name is not null),
                    PathIn(string.Concat(functions.Select(f => (string?)f?["arguments"]))),
                    events[^1]["usage"]!.ToJsonString());
            case ModelProtocol.OpenAiResponses:
                Assert.That(events.Select(e => (int)e["sequence_number"]!), Is.EqualTo(Enumerable.Range(0, events.Count)));
                var whole = Whole(protocol, events.Single(e => (string?)e["type"] == "response.completed")["response"]!.ToJsonString());
                var text = string.Concat(events.Where(e => (string?)e["type"] == "response.output_text.delta").Select(e => (string?)e["delta"]));
                var arguments = string.Concat(events.Where(e => (string?)e["type"] == "response.function_call_arguments.delta").Select(e => (string?)e["delta"]));
                return whole with { Text = text, Argument = PathIn(arguments) };
            case ModelProtocol.Gemini:
                var parts = events.SelectMany(e => e["candidates"]![0]!["content"]!["parts"]!.AsArray()).ToList();
                var call = parts.Select(p => p!["functionCall"]).Single(c => c is not null)!;
                return new(string.Concat(parts.Select(p => (string?)p!["text"])), (string?)call["name"], (string?)call["args"]!["path"], events[^1]["usageMetadata"]!.ToJsonString());
            default:
                var last = events[^1];
                var function = events.Select(e => e["message"]!["tool_calls"]).Single(c => c is not null)![0]!["function"]!;
                return new(string.Concat(events.Select(e => (string?)e["message"]!["content"])), (string?)function["name"], (string?)function["arguments"]!["path"], $"{last["prompt_eval_count"]} {last["eval_count"]}");
        }
    }

    private static string? PathIn(string arguments) => (string?)JsonNode.Parse(arguments)!["path"];
}
