using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Agents;

/// <summary>Where authored edits lie.</summary>
public sealed class ScriptedAgentOptions
{
    /// <summary>The folder with one subfolder per task id; relative to the workspace, or absolute.</summary>
    [Required]
    public string Script { get; set; } = "";
}
