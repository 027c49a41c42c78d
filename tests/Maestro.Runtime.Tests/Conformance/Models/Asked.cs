using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>A request as a program would make it in some protocol: with one tool, after one result of a tool.</summary>
public static class Asked
{
    /// <summary>Where it goes.</summary>
    internal static string Path(ModelProtocol protocol, bool streaming) => protocol switch
    {
        ModelProtocol.AnthropicMessages => "v1/messages?beta=true",
        ModelProtocol.OpenAiChat => "v1/chat/completions",
        ModelProtocol.OpenAiResponses => "v1/responses",
        ModelProtocol.Gemini => streaming ? "v1beta/models/the-model:streamGenerateContent?alt=sse" : "v1beta/models/the-model:generateContent",
        _ => "api/chat",
    };

    /// <summary>What it says.</summary>
    internal static string Body(ModelProtocol protocol, bool streaming)
    {
        const string Schema = """{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}""";
        var stream = streaming ? "true" : "false";
        return protocol switch
        {
            ModelProtocol.AnthropicMessages => $$$"""
                {"model":"the-model","stream":{{{stream}}},"max_tokens":9,"tools":[{"name":"touch","input_schema":{{{Schema}}} }],
                 "messages":[{"role":"user","content":"Please."},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"done"}]}]}
                """,
            ModelProtocol.OpenAiResponses => $$$"""
                {"model":"the-model","stream":{{{stream}}},"tools":[{"type":"function","name":"touch","parameters":{{{Schema}}} }],
                 "input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"Please."}]},{"type":"function_call_output","call_id":"1","output":"done"}]}
                """,
            ModelProtocol.Gemini => $$$"""
                {"tools":[{"functionDeclarations":[{"name":"touch","parametersJsonSchema":{{{Schema}}} }]}],
                 "contents":[{"role":"user","parts":[{"text":"Please."}]},{"role":"user","parts":[{"functionResponse":{"name":"touch","response":{} } }]}]}
                """,
            _ => $$$"""
                {"model":"the-model","stream":{{{stream}}},"stream_options":{"include_usage":true},
                 "tools":[{"type":"function","function":{"name":"touch","parameters":{{{Schema}}} }}],
                 "messages":[{"role":"user","content":"Please."},{"role":"tool","tool_call_id":"1","content":"done"}]}
                """,
        };
    }
}
