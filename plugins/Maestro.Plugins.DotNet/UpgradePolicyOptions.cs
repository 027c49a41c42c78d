using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet;

/// <summary>Which versions <c>upgrade-policy</c> takes.</summary>
public sealed class UpgradePolicyOptions : IValidatableObject
{
    /// <summary>How far packages may be raised.</summary>
    [Description("How far packages may be raised: major (when it is not given), minor or patch; security: only away from known vulnerabilities, and no further than that takes.")]
    public UpgradeLevel Level { get; set; } = UpgradeLevel.Major;

    /// <summary>Packages with a level of their own: an id, or a pattern with <c>*</c>, to a level.</summary>
    [Description("Packages with a level of their own: an id, or a pattern with *, to major, minor, patch or security; the first that fits holds.")]
    public Dictionary<string, string> Levels { get; set; } = [];

    /// <summary>Versions that packages are held to: an id, or a pattern with <c>*</c>, to a range such as <c>[8.0,9.0)</c>.</summary>
    [Description("Versions that packages are held to: an id, or a pattern with *, to a range such as [8.0,9.0).")]
    public Dictionary<string, string> Pins { get; set; } = [];

    /// <summary>Packages that are left as they are: ids, or patterns with <c>*</c>.</summary>
    [Description("Packages that are left as they are: ids, or patterns with *.")]
    public IReadOnlyList<string> Exclude { get; set; } = [];

    /// <summary>Whether pre-releases are taken; they are for packages that have one now.</summary>
    [Description("Whether pre-releases are taken. For a package that is at one now they always are.")]
    [DefaultValue(false)]
    public bool Prerelease { get; set; }

    /// <summary>Days a version must have been out for.</summary>
    [Description("Days a version must have been out for, where the feed tells when that was. A version that mends a vulnerability waits for nothing.")]
    [DefaultValue(0)]
    [Range(0, 3650)]
    public int MinimumAgeDays { get; set; }

    /// <summary>Packages whose licence may change: ids, or patterns with <c>*</c>.</summary>
    [Description("Packages whose licence may change: ids, or patterns with *. Any other is left at the last version that has the licence it has now.")]
    public IReadOnlyList<string> LicenceChanges { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(ValidationContext validationContext) =>
        Pins.Where(pin => !VersionRange.TryParse(pin.Value, out _))
            .Select(pin => new System.ComponentModel.DataAnnotations.ValidationResult($"{pin.Key} is pinned to '{pin.Value}', which is no range of versions such as [8.0,9.0).", [nameof(Pins)]))
            .Concat(Levels.Where(level => !Enum.TryParse<UpgradeLevel>(level.Value, ignoreCase: true, out _))
                .Select(level => new System.ComponentModel.DataAnnotations.ValidationResult($"{level.Key} has the level '{level.Value}'; it is one of major, minor, patch, security.", [nameof(Levels)])));
}
