using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>resource_limits:</c>, and the <c>limits:</c> of a phase.</summary>
internal static class LimitsReader
{
    private const long LongestSeconds = 30L * 24 * 3600;
    private const decimal MostDollars = 1_000_000;

    /// <summary>Reads the section; what it leaves out has its default.</summary>
    public static ResourceLimits Read(YamlMap? map, List<Diagnostic> problems)
    {
        var otherwise = ResourceLimits.Default;
        if (map is null)
            return otherwise;
        var yaml = new YamlReader(map, "resource_limits", problems);
        var limits = new ResourceLimits(
            Bounds(yaml, otherwise.Run),
            Of(yaml.Mapping("task"), "resource_limits.task", problems),
            Of(yaml.Mapping("attempt"), "resource_limits.attempt", problems),
            yaml.Number("checkpoint_interval", otherwise.CheckpointInterval, 1, 24 * 3600),
            yaml.Fraction("assess_at", otherwise.AssessAt),
            yaml.Number("grace_seconds", otherwise.GraceSeconds, 0, 24 * 3600));
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
        var yaml = new YamlReader(map, what, problems);
        var limits = Bounds(yaml, BudgetLimits.None);
        yaml.Finish();
        return limits;
    }

    private static BudgetLimits Bounds(YamlReader yaml, BudgetLimits otherwise) => new(
        yaml.Number(LimitNames.Duration, 1, LongestSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise.Duration,
        yaml.Number(LimitNames.Tokens, 0, long.MaxValue) ?? otherwise.Tokens,
        yaml.Number(LimitNames.ApiCalls, 0, long.MaxValue) ?? otherwise.ApiCalls,
        yaml.Amount(LimitNames.Cost, MostDollars) ?? otherwise.CostUsd);
}
