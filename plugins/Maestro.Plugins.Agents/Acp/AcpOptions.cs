using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Which agent is spoken to by the Agent Client Protocol, and how.</summary>
public sealed class AcpOptions : AgentProgramOptions
{
    /// <summary>The command line of the agent, or one of the names that stand for one.</summary>
    [Required]
    [Description("The command line that starts the agent as a server on its standard input, or one of: claude, codex, copilot, gemini, opencode, qwen.")]
    public string Run { get; set; } = "";

    /// <summary>The mode it works in.</summary>
    [Description("The mode the agent works in, as it names it; when not given, one that may edit if it would start without.")]
    public string Mode { get; set; } = "";

    /// <summary>Kinds of tools that it is permitted to use when it asks.</summary>
    [Description("Kinds of tools the agent is permitted to use when it asks: read, edit, delete, move, search, execute, think, fetch, other; all when none is given.")]
    public List<string> AllowedTools { get; set; } = [];
}
