using System.ComponentModel;
using Maestro.Plugins.Gates.Audit;

namespace Maestro.Plugins.Gates;

/// <summary>What packages must not have.</summary>
public sealed class AuditGateOptions
{
    /// <summary>The least severity that fails.</summary>
    [Description("The least severity of a vulnerability that fails the gate: low, moderate (when it is not given), high or critical. One of unknown severity counts as high.")]
    public AdvisorySeverity FailOn { get; set; } = AdvisorySeverity.Moderate;

    /// <summary>Whether packages that their authors gave up fail.</summary>
    [Description("Whether a deprecated, yanked or unmaintained package fails the gate, where the command tells of such.")]
    [DefaultValue(false)]
    public bool FailOnDeprecated { get; set; }

    /// <summary>Advisories that were looked at and are accepted.</summary>
    [Description("Advisories that are accepted: their ids or addresses, as the gate's findings name them.")]
    public IReadOnlyList<string> Ignore { get; set; } = [];

    /// <summary>Licences that packages may have.</summary>
    [Description("SPDX ids of the licences that packages may have; all that are not denied when it is not given. 'unknown' stands for packages that name none.")]
    public IReadOnlyList<string> AllowLicences { get; set; } = [];

    /// <summary>Licences that packages may not have.</summary>
    [Description("SPDX ids of licences that packages may not have. Licences are read from what NuGet restored and from package-lock.json.")]
    public IReadOnlyList<string> DenyLicences { get; set; } = [];
}
