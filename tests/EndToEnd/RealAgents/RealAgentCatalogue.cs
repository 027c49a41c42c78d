namespace EndToEnd.RealAgents;

/// <summary>The agents that are driven for real.</summary>
internal static class RealAgentCatalogue
{
    // Long, for some agents hide their key wherever they write, and a short one is in many words.
    private const string Key = "key-of-a-scripted-model-0123456789";

    private static readonly Dictionary<string, string> OpenCodeFiles = new()
    {
        ["opencode.json"] = $$$"""
            {
              "provider": { "scripted": { "npm": "@ai-sdk/openai-compatible", "options": { "baseURL": "{model}/v1", "apiKey": "{{{Key}}}" }, "models": { "the-model": {} } } },
              "model": "scripted/the-model", "small_model": "scripted/the-model", "share": "disabled"
            }
            """,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RealAgent> All { get; } =
    [
        new("claude", "claude", "claude-code", "program: '{program}'", $"environment: {{ ANTHROPIC_BASE_URL: '{{model}}', ANTHROPIC_API_KEY: {Key} }}") { TellsCalls = true },
        new("codex", "codex", "codex", "program: '{program}'", "model: the-model", $"environment: {{ SCRIPTED_KEY: {Key} }}",
            "arguments: ['-c', 'model_provider=scripted', '-c', 'model_providers.scripted={name=\"scripted\",base_url=\"{model}/v1\",env_key=\"SCRIPTED_KEY\",wire_api=\"responses\",request_max_retries=1,stream_max_retries=1}']"),
        new("gemini", "gemini", "gemini", "program: '{program}'", "model: gemini-2.5-flash", $"environment: {{ GOOGLE_GEMINI_BASE_URL: '{{model}}', GEMINI_API_KEY: {Key} }}"),
        new("opencode", "opencode", "opencode", "program: '{program}'", "model: scripted/the-model", "environment: { OPENCODE_CONFIG: '{folder}/opencode.json' }") { Files = OpenCodeFiles, TellsCalls = true, TellsSideCalls = false },
        new("qwen", "qwen", "qwen", "program: '{program}'", $"environment: {{ OPENAI_BASE_URL: '{{model}}/v1', OPENAI_API_KEY: {Key}, OPENAI_MODEL: the-model }}") { TellsCalls = true },
        new("copilot", "copilot", "copilot", "program: '{program}'",
            $"environment: {{ COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: '{{model}}/v1', COPILOT_PROVIDER_API_KEY: {Key}, COPILOT_MODEL: the-model }}") { TellsTokens = false },
        new("gemini-acp", "gemini", "acp", "run: '{program} --acp -m gemini-2.5-flash'",
            $"environment: {{ GOOGLE_GEMINI_BASE_URL: '{{model}}', GEMINI_API_KEY: {Key}, GEMINI_CLI_TRUST_WORKSPACE: 'true' }}") { TellsTokens = false },
        new("opencode-acp", "opencode", "acp", "run: '{program} acp'", "environment: { OPENCODE_CONFIG: '{folder}/opencode.json' }") { Files = OpenCodeFiles, TellsTokens = false },
        new("claude-acp", "claude-agent-acp", "acp", "run: '{program}'", $"environment: {{ ANTHROPIC_BASE_URL: '{{model}}', ANTHROPIC_API_KEY: {Key} }}") { TellsSideCalls = false },
    ];
}
