using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>retention:</c>.</summary>
internal static class RetentionKeys
{
    public static readonly YamlKey<WholeShape> KeepRuns = new("keep_runs", "So many of the latest runs are kept.", new(0, int.MaxValue, RetentionPolicy.Default.KeepRuns));
    public static readonly YamlKey<WholeShape> MaxAgeDays = new("max_age_days", "No run is kept that began longer ago.", new(0, 36_500, RetentionPolicy.Default.MaxAgeDays));
    public static readonly YamlKey<WholeShape> MaxMegabytes = new("max_megabytes", "Never more is kept for this repository.", new(1, 1_000_000_000, RetentionPolicy.Default.MaxMegabytes));

    public static readonly MapShape Shape = new(KeepRuns, MaxAgeDays, MaxMegabytes);
}
