using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Copilot;

/// <summary>How GitHub Copilot CLI is run.</summary>
public sealed class CopilotOptions : HeadlessOptions
{
    /// <summary>The program: a name on PATH, or a path.</summary>
    [Required]
    [Description("The program: a name that is looked up on PATH, or a path.")]
    [DefaultValue("copilot")]
    public string Program { get; set; } = "copilot";

    /// <summary>How hard the model thinks, as the agent names it.</summary>
    [Description("How hard the model thinks, as the agent names it, such as low, medium or high.")]
    public string Effort { get; set; } = "";

    /// <summary>Tools it may use without asking; nobody can be asked, so it may use no other that would.</summary>
    [Description("Tools the agent may use, as it names them; what else would need a permission is refused, which fails the attempt.")]
    public List<string> AllowedTools { get; set; } = [];
}
