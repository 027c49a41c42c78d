using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Maestro.Plugins.Gates;

/// <summary>How much of a change must be covered, and of what.</summary>
public sealed class CoverageGateOptions
{
    /// <summary>The least share of changed lines that tests must run, from 0 to 1.</summary>
    [Range(0.0, 1.0)]
    [Description("The least share of changed lines that tests must run, from 0 to 1. Only lines that the coverage report knows count.")]
    [DefaultValue(0.8)]
    public double Least { get; set; } = 0.8;

    /// <summary>Paths whose lines do not count.</summary>
    [Description("Paths relative to the repository whose lines do not count, as globs: * within a folder, ** across folders.")]
    public IReadOnlyList<string> LeaveOut { get; set; } = [];
}
