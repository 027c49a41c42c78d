namespace Maestro.Plugins.Agents.Gemini;

/// <summary>How Gemini CLI and what descends from it are told what they may use.</summary>
internal static class GeminiTools
{
    /// <summary>The arguments: everything, or edits and the tools that were named.</summary>
    public static IEnumerable<string> Arguments(IReadOnlyList<string> allowed) =>
        allowed.Count == 0 ? ["-y"] : ["--approval-mode", "auto_edit", "--allowed-tools", string.Join(',', allowed)];
}
