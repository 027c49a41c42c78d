using System.ComponentModel;

namespace Maestro.Plugins.Phases;

/// <summary>Options of <c>decompose</c>.</summary>
public sealed class DecomposeOptions
{
    /// <summary>Who cuts the plan: <c>plan</c>, its own structure, one task per requirement; or <c>agent</c>, who is asked for tasks, and where no answer can be used, the plan after all.</summary>
    [Description("Who cuts the plan: its own structure (plan), one task per requirement, or an agent. The plan when nothing is said.")]
    public DecomposeBy By { get; init; } = DecomposeBy.Plan;
}
