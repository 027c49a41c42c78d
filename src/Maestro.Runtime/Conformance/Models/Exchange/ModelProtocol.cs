namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>How a program talks to a model.</summary>
internal enum ModelProtocol
{
    /// <summary>Anthropic's Messages: <c>/v1/messages</c>.</summary>
    AnthropicMessages,

    /// <summary>OpenAI's chat completions: <c>/v1/chat/completions</c>.</summary>
    OpenAiChat,

    /// <summary>OpenAI's responses: <c>/v1/responses</c>.</summary>
    OpenAiResponses,

    /// <summary>Gemini's contents: <c>/v1beta/models/{model}:generateContent</c>.</summary>
    Gemini,

    /// <summary>Ollama's chat: <c>/api/chat</c>.</summary>
    Ollama,
}
