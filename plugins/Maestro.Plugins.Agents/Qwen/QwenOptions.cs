using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Qwen;

/// <summary>How Qwen Code is run.</summary>
public sealed class QwenOptions : HeadlessOptions
{
    /// <summary>The program: a name on PATH, or a path.</summary>
    [Required]
    [Description("The program: a name that is looked up on PATH, or a path.")]
    [DefaultValue("qwen")]
    public string Program { get; set; } = "qwen";

    /// <summary>Tools it may use without asking; nobody can be asked, so it may use no other that would.</summary>
    [Description("Tools the agent may use, as it names them; what else would need a permission is refused, which fails the attempt.")]
    public List<string> AllowedTools { get; set; } = [];

    /// <summary>How it logs in.</summary>
    [Description("How the agent logs in, as it names it, such as openai; empty for its own choice.")]
    [DefaultValue("openai")]
    public string AuthType { get; set; } = "openai";
}
