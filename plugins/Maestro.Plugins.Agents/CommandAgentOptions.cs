using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Agents;

/// <summary>The program that does tasks.</summary>
public sealed class CommandAgentOptions
{
    /// <summary>The command line, run in the platform's shell in the workspace.</summary>
    [Required]
    public string Run { get; set; } = "";

    /// <summary>How many seconds one attempt may take.</summary>
    [Range(1, 7 * 24 * 3600)]
    public int TimeoutSeconds { get; set; } = 1800;

    /// <summary>How many seconds it may stay silent; 0 for no bound.</summary>
    [Range(0, 7 * 24 * 3600)]
    public int IdleTimeoutSeconds { get; set; }

    /// <summary>Variables added to its environment.</summary>
    public Dictionary<string, string> Environment { get; set; } = [];
}
