using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Maestro.Plugins.Phases;

/// <summary>How tasks are worked on.</summary>
public sealed class ParallelTasksOptions : IValidatableObject
{
    /// <summary>How many tasks may be worked on at once.</summary>
    [Description("How many tasks may be worked on at once.")]
    [DefaultValue(2)]
    [Range(1, 64)]
    public int MaxParallel { get; set; } = 2;

    /// <summary>
    /// Gates that must pass before a task is integrated. Empty stands for <c>build</c> and <c>test</c>, as far as there are gates of these
    /// names; the single word <c>all</c> for all gates, <c>none</c> for no gates.
    /// </summary>
    [Description("Gates that must pass before a task is integrated. Without it those called build and test, as far as they are there; [all] for all gates, [none] for no gates.")]
    public List<string> Gates { get; set; } = [];

    /// <summary>How many units there are of what tasks hold while they run, by name, such as <c>gpu</c>: 1. A task that needs what is not named here waits for nothing.</summary>
    [Description("How many units there are of what tasks hold while they run, by name, such as gpu: 1.")]
    public Dictionary<string, string> Capacities { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(ValidationContext validationContext) => Capacities
        .Where(c => !int.TryParse(c.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(c => new System.ComponentModel.DataAnnotations.ValidationResult($"{c.Key} must be a whole number of units, found '{c.Value}'.", [nameof(Capacities)]));

    /// <summary>The capacities as numbers.</summary>
    internal IReadOnlyDictionary<string, int> Units => Capacities.ToDictionary(c => c.Key, c => int.Parse(c.Value, NumberStyles.None, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
