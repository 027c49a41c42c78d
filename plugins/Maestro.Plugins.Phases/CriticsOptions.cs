using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Maestro.Plugins.Phases.Reviews;

namespace Maestro.Plugins.Phases;

/// <summary>How the result is reviewed.</summary>
public sealed class CriticsOptions : IValidatableObject
{
    /// <summary>The score below which the result is sent back.</summary>
    [Description("The score, from 0 to 100, below which the result is sent back, as it is for any critical or high finding. Low and medium findings alone leave 85 at least.")]
    [DefaultValue(80)]
    [Range(0, 100)]
    public int Target { get; set; } = 80;

    /// <summary>How often the result is looked at, at most.</summary>
    [Description("How often the result is looked at, at most: once, and once after each mending.")]
    [DefaultValue(3)]
    [Range(1, 5)]
    public int MaxRounds { get; set; } = 3;

    /// <summary>How many rounds may bring nothing before it is enough.</summary>
    [Description("After how many rounds in which the score got no better there is no other.")]
    [DefaultValue(2)]
    [Range(1, 5)]
    public int Stall { get; set; } = 2;

    /// <summary>Who reviews.</summary>
    [Description("Who reviews: rules, which need no model, or an agent as well (agent), asked once for each side and round. Rules when nothing is said.")]
    public CriticsBy By { get; set; } = CriticsBy.Rules;

    /// <summary>The critics that look; all when none is named.</summary>
    [Description("The critics that look: coverage, claims, findings, markers, secrets, dependencies, licences, api, size and tests. All of them when it is not given.")]
    public IReadOnlyList<string> Critics { get; set; } = [];

    /// <summary>Licences that new packages may have.</summary>
    [Description("SPDX ids of the licences that new packages may have; all that are not denied when it is not given. 'unknown' stands for packages that name none.")]
    public IReadOnlyList<string> AllowLicences { get; set; } = [];

    /// <summary>Licences that new packages may not have.</summary>
    [Description("SPDX ids of licences that new packages may not have.")]
    public IReadOnlyList<string> DenyLicences { get; set; } = [];

    /// <summary>More changed files than this are too many for a person.</summary>
    [Description("How many changed files a person reads; more are a finding.")]
    [DefaultValue(100)]
    [Range(1, 100000)]
    public int MaxFiles { get; set; } = 100;

    /// <summary>More new lines than this are too many for a person.</summary>
    [Description("How many new lines a person reads; more are a finding.")]
    [DefaultValue(3000)]
    [Range(1, 10000000)]
    public int MaxLines { get; set; } = 3000;

    /// <summary>More changed files than this are too many for one task.</summary>
    [Description("How many changed files of one task a person reads; more are a finding.")]
    [DefaultValue(40)]
    [Range(1, 100000)]
    public int MaxTaskFiles { get; set; } = 40;

    /// <inheritdoc/>
    public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(ValidationContext validationContext) => Critics
        .Where(name => !ReviewPanel.Names.Contains(name))
        .Select(name => new System.ComponentModel.DataAnnotations.ValidationResult($"there is no critic '{name}'; the critics are {string.Join(", ", ReviewPanel.Names)}.", [nameof(Critics)]));
}
