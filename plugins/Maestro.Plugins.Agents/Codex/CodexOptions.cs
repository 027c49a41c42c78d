using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Codex;

/// <summary>How Codex is run.</summary>
public sealed class CodexOptions : HeadlessOptions
{
    /// <summary>The program: a name on PATH, or a path.</summary>
    [Required]
    [Description("The program: a name that is looked up on PATH, or a path.")]
    [DefaultValue("codex")]
    public string Program { get; set; } = "codex";

    /// <summary>How hard the model thinks, as the agent names it.</summary>
    [Description("How hard the model thinks, as the agent names it, such as low, medium or high.")]
    public string Effort { get; set; } = "";

    /// <summary>What its own sandbox allows.</summary>
    [RegularExpression("|read-only|workspace-write|danger-full-access")]
    [Description("What the agent's own sandbox allows: read-only, workspace-write or danger-full-access. When it is not given: workspace-write, and danger-full-access where Maestro's sandbox holds it, in which its own cannot work.")]
    public string Sandbox { get; set; } = "";
}
