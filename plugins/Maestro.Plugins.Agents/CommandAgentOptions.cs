using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Agents;

/// <summary>The program that does tasks.</summary>
public sealed class CommandAgentOptions
{
    /// <summary>The command line, run in the platform's shell in the workspace.</summary>
    [Description("The command line, run in the platform's shell in the workspace. It gets the task as JSON on standard input.")]
    [Required]
    public string Run { get; set; } = "";

    /// <summary>How many seconds one attempt may take.</summary>
    [Description("Seconds one attempt may take.")]
    [DefaultValue(1800)]
    [Range(1, 7 * 24 * 3600)]
    public int TimeoutSeconds { get; set; } = 1800;

    /// <summary>How many seconds it may stay silent; 0 for no bound.</summary>
    [Description("Seconds it may stay silent; 0 for no bound.")]
    [DefaultValue(0)]
    [Range(0, 7 * 24 * 3600)]
    public int IdleTimeoutSeconds { get; set; }

    /// <summary>Variables added to its environment.</summary>
    [Description("Variables added to its environment.")]
    public Dictionary<string, string> Environment { get; set; } = [];
}
