using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Ollama's own protocol.</summary>
internal static class OllamaConnection
{
    /// <summary>Opens one.</summary>
    public static Connection Open(Endpoint endpoint, ChatAgentOptions options, HttpClient http)
    {
        http.BaseAddress = endpoint.Address;
        // Without being told the window it takes a small one, and what does not fit is dropped without a word.
        return new(new PlainResults(new OllamaApiClient(http, options.Model)), http, () => new ChatOptions().AddOllamaOption(OllamaOption.NumCtx, options.Window));
    }
}
