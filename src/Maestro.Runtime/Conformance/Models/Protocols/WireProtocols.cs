using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>Every protocol that is spoken, and which of them a request is in.</summary>
internal static class WireProtocols
{
    private static readonly IReadOnlyList<IWireProtocol> All = [new AnthropicMessages(), new OpenAiChat(), new OpenAiResponses(), new GeminiContents(), new OllamaChat()];

    /// <summary>Finds the protocol that a path belongs to, and what the path asks for; for what nobody knows, that it is unknown.</summary>
    public static (IWireProtocol Protocol, WireRoute Route) Of(string method, string path, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var protocol in All)
        {
            if (protocol.Route(path, headers) is { } route && method == (route.Operation == ModelOperation.ListModels ? "GET" : "POST"))
                return (protocol, route);
        }

        return (All[0], new(ModelOperation.Unknown));
    }
}
