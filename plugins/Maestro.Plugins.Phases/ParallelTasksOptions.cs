using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Phases;

/// <summary>How tasks are worked on.</summary>
public sealed class ParallelTasksOptions
{
    /// <summary>How many tasks may be worked on at once.</summary>
    [Description("How many tasks may be worked on at once.")]
    [DefaultValue(2)]
    [Range(1, 64)]
    public int MaxParallel { get; set; } = 2;

    /// <summary>
    /// Gates that must pass before a task is integrated. Empty stands for <c>build</c> and <c>test</c>, as far as there are gates of these
    /// names; the single word <c>none</c> for no gates.
    /// </summary>
    [Description("Gates that must pass before a task is integrated. Without it those called build and test, as far as they are there; [none] for no gates.")]
    public List<string> Gates { get; set; } = [];
}
