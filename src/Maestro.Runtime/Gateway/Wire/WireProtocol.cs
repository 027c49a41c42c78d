namespace Maestro.Runtime.Gateway.Wire;

/// <summary>How a client speaks to its model.</summary>
internal enum WireProtocol
{
    /// <summary>Anthropic Messages.</summary>
    Anthropic,

    /// <summary>OpenAI chat completions or responses, and the many that took them over.</summary>
    OpenAi,

    /// <summary>Google's Gemini.</summary>
    Gemini,

    /// <summary>Ollama's own.</summary>
    Ollama,
}
