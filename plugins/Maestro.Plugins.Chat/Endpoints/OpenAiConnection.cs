using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>OpenAI's chat completions.</summary>
internal static class OpenAiConnection
{
    /// <summary>Opens one.</summary>
    public static Connection Open(Endpoint endpoint, ChatAgentOptions options, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = endpoint.Address,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        // The key is put on further down; the client only needs to have one.
        return new(new OpenAIClient(new ApiKeyCredential("-"), settings).GetChatClient(options.Model).AsIChatClient(), http, () => new());
    }
}
