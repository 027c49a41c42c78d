using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>resource_limits:</c>, and the <c>limits:</c> of a phase.</summary>
internal static class LimitsReader
{
    /// <summary>Reads the section; what it leaves out has its default.</summary>
    public static ResourceLimits Read(YamlMap? map, List<Diagnostic> problems)
    {
        if (map is null)
            return ResourceLimits.Default;
        var yaml = new YamlReader(map, "resource_limits", ResourceLimitKeys.Shape, problems);
        var limits = new ResourceLimits(
            Bounds(yaml, LimitKeys.Run),
            Of(yaml.Mapping(ResourceLimitKeys.Task), "resource_limits.task", problems),
            Of(yaml.Mapping(ResourceLimitKeys.Attempt), "resource_limits.attempt", problems),
            yaml.Number(ResourceLimitKeys.CheckpointInterval),
            yaml.Fraction(ResourceLimitKeys.AssessAt),
            yaml.Number(ResourceLimitKeys.GraceSeconds));
        yaml.Finish();
        return limits;
    }

    /// <summary>Reads limits of something smaller than a run; absent ones are no bound.</summary>
    /// <param name="map">The mapping, or null.</param>
    /// <param name="what">How messages name it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static BudgetLimits Of(YamlMap? map, string what, List<Diagnostic> problems)
    {
        if (map is null)
            return BudgetLimits.None;
        var yaml = new YamlReader(map, what, LimitKeys.Unbounded.Shape, problems);
        var limits = Bounds(yaml, LimitKeys.Unbounded);
        yaml.Finish();
        return limits;
    }

    private static BudgetLimits Bounds(YamlReader yaml, LimitKeys keys) => new(
        yaml.NumberOrNull(keys.Duration) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        yaml.NumberOrNull(keys.Tokens),
        yaml.NumberOrNull(keys.ApiCalls),
        yaml.Amount(keys.Cost));
}
