namespace Maestro.Tool.Commands.Doctor;

/// <summary>A coding agent that Maestro can drive.</summary>
/// <param name="Program">Its program on PATH.</param>
/// <param name="Use">What maestro.yaml calls it.</param>
/// <param name="Package">The npm package it comes in.</param>
/// <param name="Keys">The variables it takes its key from.</param>
internal sealed record KnownAgent(string Program, string Use, string Package, params IReadOnlyList<string> Keys)
{
    /// <summary>Those with a driver of their own.</summary>
    public static IReadOnlyList<KnownAgent> All { get; } =
    [
        new("claude", "claude-code", "@anthropic-ai/claude-code", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN"),
        new("codex", "codex", "@openai/codex", "CODEX_API_KEY", "OPENAI_API_KEY"),
        new("gemini", "gemini", "@google/gemini-cli", "GEMINI_API_KEY", "GOOGLE_API_KEY"),
        new("opencode", "opencode", "opencode-ai", "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY"),
        new("copilot", "copilot", "@github/copilot", "COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN", "COPILOT_PROVIDER_API_KEY"),
        new("qwen", "qwen", "@qwen-code/qwen-code", "OPENAI_API_KEY"),
    ];
}
