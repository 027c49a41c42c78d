using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Chat;

/// <summary>Which model works, where it is, and what bounds it.</summary>
public sealed class ChatAgentOptions : IValidatableObject
{
    /// <summary>How the endpoint is spoken to.</summary>
    [Description("How the endpoint is spoken to: openai (chat completions, which most servers speak) when it is not given, anthropic or ollama.")]
    public ChatProtocol Protocol { get; set; }

    /// <summary>The endpoint's address.</summary>
    [Description("The endpoint's address, such as http://localhost:11434/v1; that of the protocol's maker when it is not given.")]
    public string Endpoint { get; set; } = "";

    /// <summary>The model, as the endpoint names it.</summary>
    [Required]
    [Description("The model, as the endpoint names it.")]
    public string Model { get; set; } = "";

    /// <summary>The name of the variable that holds the key.</summary>
    [Description("The name of the environment variable that holds the key. OPENAI_API_KEY, ANTHROPIC_API_KEY or OLLAMA_API_KEY when neither it nor an endpoint is given; else none.")]
    public string Key { get; set; } = "";

    /// <summary>How many tokens the model reads and writes at most in one call.</summary>
    [Range(4096, 10_000_000)]
    [Description("Tokens that the model can read and write in one call. Above three quarters of it older turns are summarised.")]
    [DefaultValue(128_000)]
    public int Window { get; set; } = 128_000;

    /// <summary>How many tokens one answer may have; 0 for an eighth of the window, at most 8192.</summary>
    [Range(0, 1_000_000)]
    [Description("Tokens that one answer may have, at most an eighth of the window; 0 for that eighth, but no more than 8192.")]
    [DefaultValue(0)]
    public int MaxOutputTokens { get; set; }

    /// <summary>How many answers an attempt may take.</summary>
    [Range(1, 100_000)]
    [Description("How many answers of the model an attempt may take.")]
    [DefaultValue(100)]
    public int MaxTurns { get; set; } = 100;

    /// <summary>How many uses of tools an attempt may take.</summary>
    [Range(1, 100_000)]
    [Description("How many uses of tools an attempt may take.")]
    [DefaultValue(400)]
    public int MaxToolCalls { get; set; } = 400;

    /// <summary>How many seconds one attempt may take.</summary>
    [Range(1, 7 * 24 * 3600)]
    [Description("Seconds one attempt may take.")]
    [DefaultValue(3600)]
    public int TimeoutSeconds { get; set; } = 3600;

    /// <summary>How many seconds the endpoint may stay silent; 0 for no bound.</summary>
    [Range(0, 7 * 24 * 3600)]
    [Description("Seconds the endpoint may stay silent; 0 for no bound.")]
    [DefaultValue(300)]
    public int IdleTimeoutSeconds { get; set; } = 300;

    /// <summary>How many seconds a command or a tool of a server may take.</summary>
    [Range(1, 24 * 3600)]
    [Description("Seconds that one command, or one use of a server's tool, may take.")]
    [DefaultValue(600)]
    public int CommandTimeoutSeconds { get; set; } = 600;

    /// <summary>Servers of further tools.</summary>
    [Description("Servers of further tools by the Model Context Protocol, by name: a command line that starts one, or the http(s) address of one.")]
    public Dictionary<string, string> Mcp { get; set; } = [];

    /// <summary>Variables added to the environment of commands and servers.</summary>
    [Description("Variables added to the environment of commands and of servers that are started.")]
    public Dictionary<string, string> Environment { get; set; } = [];

    /// <summary>Names of variables of our own environment that servers get.</summary>
    [Description("Names of variables of Maestro's own environment that servers which are started get; commands do not.")]
    public List<string> Pass { get; set; } = [];

    /// <summary>How many tokens an answer may have.</summary>
    internal int Output => MaxOutputTokens > 0 ? MaxOutputTokens : Math.Min(8192, Window / 8);

    /// <inheritdoc/>
    public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxOutputTokens > Window / 8)
            yield return new($"must be at most an eighth of the window, which is {Window / 8}", [nameof(MaxOutputTokens)]);
        if (Endpoint.Length > 0 && !IsAddress(Endpoint))
            yield return new("must be an http or https address", [nameof(Endpoint)]);
        foreach (var name in Mcp.Keys.Where(name => name.Length is 0 or > 20 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
            yield return new($"the name '{name}' must be of at most twenty letters, digits, '-' and '_'", [nameof(Mcp)]);
        foreach (var (name, _) in Mcp.Where(server => server.Value.Trim().Length == 0))
            yield return new($"'{name}' needs a command line or an address", [nameof(Mcp)]);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
