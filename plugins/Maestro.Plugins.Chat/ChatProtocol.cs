namespace Maestro.Plugins.Chat;

/// <summary>How the model's endpoint is spoken to.</summary>
public enum ChatProtocol
{
    /// <summary>OpenAI's chat completions, which most servers of models speak.</summary>
    Openai,

    /// <summary>Anthropic's messages.</summary>
    Anthropic,

    /// <summary>Ollama's own.</summary>
    Ollama,
}
