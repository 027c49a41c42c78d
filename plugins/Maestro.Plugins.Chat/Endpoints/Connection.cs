using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>A client of a protocol, and what requests it takes.</summary>
/// <param name="client">Speaks the protocol.</param>
/// <param name="http">What it speaks over.</param>
/// <param name="request">Makes a request's settings anew; a client may change those it gets.</param>
internal sealed class Connection(IChatClient client, HttpClient http, Func<ChatOptions> request) : IDisposable
{
    /// <summary>Speaks the protocol.</summary>
    public IChatClient Client => client;

    /// <summary>Opens one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="options">What the yaml says.</param>
    /// <param name="time">The clock.</param>
    public static Connection Open(Endpoint endpoint, ChatAgentOptions options, TimeProvider time)
    {
        // The attempt's own bounds hold; a client's would end long answers.
        var http = new HttpClient(new EndpointHandler(endpoint, time)) { Timeout = Timeout.InfiniteTimeSpan };
        // A class each, so that a protocol's library is loaded by who speaks it.
        return endpoint.Protocol switch
        {
            ChatProtocol.Anthropic => AnthropicConnection.Open(endpoint, options, http),
            ChatProtocol.Ollama => OllamaConnection.Open(endpoint, options, http),
            _ => OpenAiConnection.Open(endpoint, options, http),
        };
    }

    /// <summary>The settings of a request.</summary>
    /// <param name="tools">The tools offered, always in one order.</param>
    /// <param name="output">How many tokens the answer may have.</param>
    public ChatOptions Request(IEnumerable<AITool> tools, int output)
    {
        var settings = request();
        settings.Tools = [.. tools];
        settings.MaxOutputTokens = output;
        return settings;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }
}
