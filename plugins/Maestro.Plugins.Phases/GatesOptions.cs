using System.ComponentModel;

namespace Maestro.Plugins.Phases;

/// <summary>Which gates are asked.</summary>
public sealed class GatesOptions
{
    /// <summary>Names of gates, in the order they are asked; empty for all of them.</summary>
    [Description("Names of gates, in the order they are asked. Without it all of them.")]
    public List<string> Gates { get; set; } = [];
}
