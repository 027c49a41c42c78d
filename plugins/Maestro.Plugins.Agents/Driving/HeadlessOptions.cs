using System.ComponentModel;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>What the drivers of headless programs let one say beside.</summary>
public abstract class HeadlessOptions : AgentProgramOptions
{
    /// <summary>Whether its last words must be a report of a fixed form.</summary>
    [Description("Whether the agent must end with a report of a fixed form, in which it says whether it did the task; one that says no fails.")]
    [DefaultValue(false)]
    public bool Report { get; set; }
}
