using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Agents;

/// <summary>Where authored edits lie.</summary>
public sealed class ScriptedAgentOptions
{
    /// <summary>The folder with one subfolder per task id; relative to the workspace, or absolute.</summary>
    [Description("The folder with one subfolder per task id, from the workspace's root, or absolute.")]
    [Required]
    public string Script { get; set; } = "";
}
