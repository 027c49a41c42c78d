using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Anthropic's messages.</summary>
internal static class AnthropicConnection
{
    /// <summary>Opens one.</summary>
    public static Connection Open(Endpoint endpoint, ChatAgentOptions options, HttpClient http)
    {
        var client = new AnthropicClient
        {
            ApiKey = "-",
            AuthToken = null,
            BaseUrl = endpoint.Address.ToString().TrimEnd('/'),
            HttpClient = http,
            MaxRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        return new(client.AsIChatClient(options.Model, options.Output), http, () => new()
        {
            // All that was said before is kept at the endpoint, up to the last block of each request.
            RawRepresentationFactory = _ => new MessageCreateParams { Model = options.Model, MaxTokens = options.Output, Messages = [], CacheControl = new() },
        });
    }
}
