using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Names for command lines that are known to work.</summary>
internal static class AcpPresets
{
    private static readonly IReadOnlyDictionary<string, (string Line, string[] Needs, Func<string, ModelSettings?> Model)> Known = new Dictionary<string, (string, string[], Func<string, ModelSettings?>)>
    {
        ["claude"] = ("claude-agent-acp", ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "CLAUDE_CODE_OAUTH_TOKEN"], _ => KnownModels.Claude),
        ["codex"] = ("codex-acp", ["OPENAI_API_KEY", "OPENAI_BASE_URL", "CODEX_API_KEY"], _ => KnownModels.Codex),
        ["copilot"] = ("copilot --acp --stdio", ["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN", "COPILOT_OFFLINE", "COPILOT_PROVIDER_BASE_URL", "COPILOT_PROVIDER_API_KEY", "COPILOT_MODEL"], _ => KnownModels.Copilot),
        ["gemini"] = ("gemini --acp --skip-trust", ["GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GOOGLE_CLOUD_PROJECT"], _ => KnownModels.Gemini),
        ["opencode"] = ("opencode acp", ["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "OPENROUTER_API_KEY", "OPENCODE_API_KEY", "OPENCODE_CONFIG"], OpenCodeModel.Of),
        ["qwen"] = ("qwen --acp --auth-type openai", ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"], _ => KnownModels.Qwen),
    };

    /// <summary>The command line, the variables it needs, and where it looks for a model of a name.</summary>
    /// <param name="run">A name, or a command line; one that begins with a program of theirs needs what that does.</param>
    public static (string Line, string[] Needs, Func<string, ModelSettings?> Model) Of(string run)
    {
        if (Known.TryGetValue(run.Trim(), out var preset))
            return preset;
        var program = ProgramOf(run);
        var known = Known.Values.FirstOrDefault(each => ProgramOf(each.Line) == program);
        return known.Line is null ? (run, [], _ => null) : (run, known.Needs, known.Model);
    }

    private static string ProgramOf(string line) => Path.GetFileNameWithoutExtension(line.Trim().Split(' ')[0].Trim('\'', '"'));
}
