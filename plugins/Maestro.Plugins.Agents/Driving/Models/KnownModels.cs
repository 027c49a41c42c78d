namespace Maestro.Plugins.Agents.Driving.Models;

/// <summary>Where agents look for their models, headless or by protocol.</summary>
internal static class KnownModels
{
    /// <summary>Claude Code.</summary>
    public static ModelSettings Claude { get; } = new("ANTHROPIC_BASE_URL", ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN"], "https://api.anthropic.com");

    /// <summary>Gemini CLI.</summary>
    public static ModelSettings Gemini { get; } = new("GOOGLE_GEMINI_BASE_URL", ["GEMINI_API_KEY", "GOOGLE_API_KEY"], "https://generativelanguage.googleapis.com")
    {
        OtherRoads = ["GOOGLE_GENAI_USE_VERTEXAI"],
    };

    /// <summary>Qwen Code.</summary>
    public static ModelSettings Qwen { get; } = new("OPENAI_BASE_URL", ["OPENAI_API_KEY"], "https://api.openai.com/v1");

    /// <summary>GitHub Copilot CLI with a model of one's own; its own service has no key that could be kept from it.</summary>
    public static ModelSettings Copilot { get; } = new("COPILOT_PROVIDER_BASE_URL", ["COPILOT_PROVIDER_API_KEY", "COPILOT_PROVIDER_BEARER_TOKEN"], null);

    /// <summary>Codex.</summary>
    public static ModelSettings Codex { get; } = new CodexModel();
}
