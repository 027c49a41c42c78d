using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>How Gemini CLI is run.</summary>
public sealed class GeminiOptions : HeadlessOptions
{
    /// <summary>The program: a name on PATH, or a path.</summary>
    [Required]
    [Description("The program: a name that is looked up on PATH, or a path.")]
    [DefaultValue("gemini")]
    public string Program { get; set; } = "gemini";

    /// <summary>Tools it may use without asking; nobody can be asked, so it may use no other that would.</summary>
    [Description("Tools the agent may use, as it names them; what else would need a permission is refused, which fails the attempt.")]
    public List<string> AllowedTools { get; set; } = [];
}
