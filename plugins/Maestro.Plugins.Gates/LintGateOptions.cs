using System.ComponentModel;
using Maestro.Plugins.Gates.Sarif;

namespace Maestro.Plugins.Gates;

/// <summary>What a linter's findings must be to fail.</summary>
public sealed class LintGateOptions
{
    /// <summary>The least level of a finding that fails.</summary>
    [Description("The least level of a SARIF finding that fails the gate: error, warning (when it is not given) or note. Findings below it are counted in the summary.")]
    public SarifLevel FailOn { get; set; } = SarifLevel.Warning;
}
