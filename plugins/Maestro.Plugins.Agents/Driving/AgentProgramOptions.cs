using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>What every driver of an agent program lets one say.</summary>
public abstract class AgentProgramOptions
{
    /// <summary>The model, as the agent names it.</summary>
    [Description("The model, as the agent names it; the agent's own choice when it is not given.")]
    public string Model { get; set; } = "";

    /// <summary>Arguments added to the agent's command line.</summary>
    [Description("Arguments added to the agent's command line, each as it is.")]
    public List<string> Arguments { get; set; } = [];

    /// <summary>Variables added to its environment.</summary>
    [Description("Variables added to the agent's environment.")]
    public Dictionary<string, string> Environment { get; set; } = [];

    /// <summary>Names of further variables of our own environment that it gets.</summary>
    [Description("Names of variables of Maestro's own environment that the agent gets beside those it is known to need.")]
    public List<string> Pass { get; set; } = [];

    /// <summary>Files below the user's home that are copied into the agent's own for the time it runs.</summary>
    [Description("Files below your home that are copied into the agent's own home while it works, such as a login.")]
    public List<string> Credentials { get; set; } = [];

    /// <summary>How many seconds one attempt may take.</summary>
    [Range(1, 7 * 24 * 3600)]
    [Description("How many seconds one attempt may take.")]
    [DefaultValue(3600)]
    public int TimeoutSeconds { get; set; } = 3600;

    /// <summary>How many seconds it may stay silent; 0 for no bound.</summary>
    [Range(0, 7 * 24 * 3600)]
    [Description("How many seconds the agent may stay silent before it is stopped; 0 for no bound.")]
    [DefaultValue(600)]
    public int IdleTimeoutSeconds { get; set; } = 600;

    /// <summary>How many turns it may take; 0 for no bound.</summary>
    [Range(0, 100_000)]
    [Description("How many turns (model answers or tool calls, whichever the agent tells) it may take before it is stopped; 0 for no bound.")]
    [DefaultValue(200)]
    public int MaxTurns { get; set; } = 200;
}
