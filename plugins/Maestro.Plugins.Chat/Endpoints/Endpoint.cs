using System.Net.Http.Headers;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Where the model is and what opens it: the one place that knows the key.</summary>
/// <param name="protocol">How it is spoken to.</param>
/// <param name="address">Where it is.</param>
/// <param name="key">What opens it; null where nothing is needed.</param>
internal sealed class Endpoint(ChatProtocol protocol, Uri address, string? key)
{
    // Less is no key, and taking it out of texts would garble them.
    private const int ShortestKey = 6;

    /// <summary>How it is spoken to.</summary>
    public ChatProtocol Protocol => protocol;

    /// <summary>Where it is.</summary>
    public Uri Address => address;

    /// <summary>The endpoint that the yaml names.</summary>
    /// <param name="options">What the yaml says.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The endpoint, or why there is none.</returns>
    public static (Endpoint? Endpoint, string? Problem) Of(ChatAgentOptions options, Func<string, string?> variable)
    {
        var (maker, usual) = options.Protocol switch
        {
            ChatProtocol.Anthropic => ("https://api.anthropic.com", "ANTHROPIC_API_KEY"),
            ChatProtocol.Ollama => ("http://localhost:11434", "OLLAMA_API_KEY"),
            _ => ("https://api.openai.com/v1", "OPENAI_API_KEY"),
        };
        // A maker's key goes to the maker: to anybody else only where the yaml says so.
        var name = options.Key.Length > 0 ? options.Key : options.Endpoint.Length > 0 ? null : usual;
        var key = name is null ? null : variable(name)?.Trim();
        if (string.IsNullOrEmpty(key) && (options.Key.Length > 0 || (name is not null && options.Protocol != ChatProtocol.Ollama)))
            return (null, $"the variable {name}, which should hold the key of the model's endpoint, is not set");
        return (new(options.Protocol, new(options.Endpoint.Length > 0 ? options.Endpoint : maker), string.IsNullOrEmpty(key) ? null : key), null);
    }

    /// <summary>The same by way of the gateway, where the user has one.</summary>
    public async Task<Endpoint> ThroughAsync(IModelGateway gateway, CancellationToken ct) =>
        await gateway.OpenAsync(new(address, key ?? ""), ct) is { } given ? new(protocol, given.Address, given.Key) : this;

    /// <summary>Puts the key on a request, and nothing that a client found elsewhere.</summary>
    /// <param name="headers">The request's headers.</param>
    public void Authorize(HttpRequestHeaders headers)
    {
        headers.Authorization = key is null ? null : new("Bearer", key);
        headers.Remove("x-api-key");
        if (key is not null && protocol == ChatProtocol.Anthropic)
            headers.Add("x-api-key", key);
    }

    /// <summary>A text without the key.</summary>
    /// <param name="text">The text.</param>
    public string Redact(string text) => key is { Length: >= ShortestKey } ? text.Replace(key, "[key]", StringComparison.Ordinal) : text;
}
