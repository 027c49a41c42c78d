using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Policies;

/// <summary>Which versions of one package the policy takes.</summary>
/// <param name="options">The policy.</param>
/// <param name="facts">What is known of the package.</param>
/// <param name="today">The present, for versions that are too young.</param>
internal sealed class VersionJudge(UpgradePolicyOptions options, PackageVersionFacts facts, DateTimeOffset today)
{
    private readonly NuGetVersion now = facts.Now;

    /// <summary>How far the package may be raised.</summary>
    public UpgradeLevel Level { get; } = options.Levels.FirstOrDefault(level => PackagePattern.Matches(level.Key, facts.Id)).Value is { } own ? Enum.Parse<UpgradeLevel>(own, ignoreCase: true) : options.Level;

    /// <summary>Whether nothing asks for it to be raised, and nothing forbids it.</summary>
    public bool IsUnasked => Excluded is null && Level == UpgradeLevel.Security && facts.Severity(now) is null;

    private string? Excluded => options.Exclude.FirstOrDefault(pattern => PackagePattern.Matches(pattern, facts.Id));

    /// <summary>Why no version is taken at all; null where one may be.</summary>
    public string? Stop() =>
        Excluded is { } excluded ? $"it is excluded ({excluded})"
        : IsUnasked ? "no vulnerability of it is known, and nothing else is asked for"
        : null;

    /// <summary>Why a version is not taken; null where it is.</summary>
    public string? Against(NuGetVersion version)
    {
        if (facts.Of(version, PackageVersionFacts.Unfit) is { Length: > 0 } unfit)
            return unfit;
        if (version.IsPrerelease && !options.Prerelease && !now.IsPrerelease)
            return "it is a pre-release";
        if (Level is UpgradeLevel.Minor or UpgradeLevel.Patch && version.Major != now.Major)
            return "it is another major version";
        if (Level == UpgradeLevel.Patch && version.Minor != now.Minor)
            return "it is another minor version";
        if (options.Pins.FirstOrDefault(pin => PackagePattern.Matches(pin.Key, facts.Id)) is { Value: { } range } && !VersionRange.Parse(range).Satisfies(version))
            return $"it is pinned to {range}";
        if (Licence(version) is { } licence)
            return licence;
        var (had, has) = (facts.Severity(now), facts.Severity(version));
        if (has is not null && !(had > has))
            return $"a vulnerability of it is known ({facts.Of(version, PackageVersionFacts.Vulnerable).Split(' ')[^1]})";
        if (facts.Of(version, PackageVersionFacts.Deprecated) is { Length: > 0 } deprecated && facts.Of(now, PackageVersionFacts.Deprecated).Length == 0)
            return $"it is deprecated ({deprecated})";
        return options.MinimumAgeDays > 0 && facts.Day(version) is { } day && today - day < TimeSpan.FromDays(options.MinimumAgeDays) && !(had is not null && has is null)
            ? $"it came out on {day:yyyy-MM-dd}, less than {options.MinimumAgeDays} days ago"
            : null;
    }

    // A licence is somebody's decision; what is not told of both versions is no change that anybody could see.
    private string? Licence(NuGetVersion version)
    {
        var (had, has) = (facts.Of(now, PackageVersionFacts.Licence), facts.Of(version, PackageVersionFacts.Licence));
        return had.Length > 0 && !string.Equals(had, has, StringComparison.OrdinalIgnoreCase) && !PackagePattern.AnyMatches(options.LicenceChanges, facts.Id)
            ? $"its licence changes from {had} to {(has.Length > 0 ? has : "none that is told")}"
            : null;
    }
}
