using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Wire;

/// <summary>What a request asks for, by its address.</summary>
/// <param name="Protocol">How the client speaks.</param>
/// <param name="Metered">Whether limits bear it: whatever may cost something, which is all that is posted but questions about a prompt's length.</param>
internal readonly record struct ModelCall(WireProtocol Protocol, bool Metered)
{
    private static readonly string[] Free = ["/count_tokens", ":countTokens", "/input_tokens"];

    /// <summary>Looks at a request.</summary>
    public static ModelCall Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return new(Speaks(request, path), HttpMethods.IsPost(request.Method) && !Array.Exists(Free, end => path.EndsWith(end, StringComparison.Ordinal)));
    }

    private static WireProtocol Speaks(HttpRequest request, string path) =>
        request.Headers.ContainsKey("anthropic-version") || path.Contains("/messages", StringComparison.Ordinal) ? WireProtocol.Anthropic
        : path.Contains("/models/", StringComparison.Ordinal) && path.Contains(':') || request.Headers.ContainsKey("x-goog-api-key") ? WireProtocol.Gemini
        : path.Contains("/api/", StringComparison.Ordinal) && !path.Contains("/v1/", StringComparison.Ordinal) ? WireProtocol.Ollama
        : WireProtocol.OpenAi;
}
