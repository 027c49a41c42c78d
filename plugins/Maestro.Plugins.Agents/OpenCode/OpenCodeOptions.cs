using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.OpenCode;

/// <summary>How opencode is run.</summary>
public sealed class OpenCodeOptions : HeadlessOptions
{
    /// <summary>The program: a name on PATH, or a path.</summary>
    [Required]
    [Description("The program: a name that is looked up on PATH, or a path.")]
    [DefaultValue("opencode")]
    public string Program { get; set; } = "opencode";

    /// <summary>How hard the model thinks, as the agent names it.</summary>
    [Description("How hard the model thinks, as the agent names it, such as low, medium or high.")]
    public string Effort { get; set; } = "";
}
