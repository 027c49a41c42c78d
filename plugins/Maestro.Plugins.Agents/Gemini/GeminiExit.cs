using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>What the exit codes of Gemini CLI mean, and of what descends from it.</summary>
internal static class GeminiExit
{
    /// <summary>The meaning; null for a code that has none of its own.</summary>
    public static Problem? Meaning(int exitCode) => exitCode switch
    {
        41 or 145 => new(FailureKind.Environment, $"it could not log in (exit code {exitCode})"),
        42 => new(FailureKind.Agent, "it refused its input (exit code 42)"),
        44 => new(FailureKind.Environment, "its sandbox failed (exit code 44)"),
        52 => new(FailureKind.Environment, "its configuration is not valid (exit code 52)"),
        53 => new(FailureKind.Agent, "it used up its turns (exit code 53)"),
        54 => new(FailureKind.Agent, "one of its tools failed (exit code 54)"),
        55 => new(FailureKind.Environment, "it does not trust the workspace (exit code 55)"),
        _ => null,
    };
}
