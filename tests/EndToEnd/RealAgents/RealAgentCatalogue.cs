namespace EndToEnd.RealAgents;

/// <summary>The agents that are driven for real.</summary>
internal static class RealAgentCatalogue
{
    // Long, for some agents hide their key wherever they write, and a short one is in many words.
    private const string Key = "key-of-a-scripted-model-0123456789";

    private const string OpenAi = $"environment: {{ OPENAI_BASE_URL: '{{model}}/v1', OPENAI_API_KEY: {Key} }}";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RealAgent> All { get; } =
    [
        new("claude", "claude", "claude-code", "program: '{program}'", $"environment: {{ ANTHROPIC_BASE_URL: '{{model}}', ANTHROPIC_API_KEY: {Key} }}"),
        new("codex", "codex", "codex", "program: '{program}'", "model: the-model", OpenAi),
        new("gemini", "gemini", "gemini", "program: '{program}'", "model: gemini-2.5-flash", $"environment: {{ GOOGLE_GEMINI_BASE_URL: '{{model}}', GEMINI_API_KEY: {Key} }}"),
        new("opencode", "opencode", "opencode", "program: '{program}'", "model: scripted/the-model", OpenAi) { TellsSideCalls = false },
        new("qwen", "qwen", "qwen", "program: '{program}'", $"environment: {{ OPENAI_BASE_URL: '{{model}}/v1', OPENAI_API_KEY: {Key}, OPENAI_MODEL: the-model }}"),
        new("copilot", "copilot", "copilot", "program: '{program}'",
            $"environment: {{ COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: '{{model}}/v1', COPILOT_PROVIDER_API_KEY: {Key}, COPILOT_MODEL: the-model }}") { TellsTokens = false },
        new("gemini-acp", "gemini", "acp", "run: '{program} --acp -m gemini-2.5-flash'",
            $"environment: {{ GOOGLE_GEMINI_BASE_URL: '{{model}}', GEMINI_API_KEY: {Key}, GEMINI_CLI_TRUST_WORKSPACE: 'true' }}") { TellsTokens = false },
        new("opencode-acp", "opencode", "acp", "run: '{program} acp'", "model: scripted/the-model", OpenAi) { TellsTokens = false },
        new("claude-acp", "claude-agent-acp", "acp", "run: '{program}'", $"environment: {{ ANTHROPIC_BASE_URL: '{{model}}', ANTHROPIC_API_KEY: {Key} }}") { TellsSideCalls = false },
    ];

    /// <summary>One of each way of being driven; all of them with <c>MAESTRO_LONG=1</c>.</summary>
    public static IEnumerable<RealAgent> Sample =>
        All.Where(agent => Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" || agent.Name is "claude" or "codex" or "gemini" or "opencode" or "claude-acp");
}
