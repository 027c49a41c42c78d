using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>resource_limits:</c>.</summary>
internal static class ResourceLimitKeys
{
    public static readonly YamlKey<MapShape> Task = new("task", "What each task may use, its attempts and recoveries together.", LimitKeys.Unbounded.Shape);
    public static readonly YamlKey<MapShape> Attempt = new("attempt", "What each attempt of an agent may use.", LimitKeys.Unbounded.Shape);
    public static readonly YamlKey<WholeShape> CheckpointInterval = new("checkpoint_interval", "Seconds between checkpoints of what an agent is at.", new(1, 24 * 3600, ResourceLimits.Default.CheckpointInterval));
    public static readonly YamlKey<FractionShape> AssessAt = new("assess_at", "Share of a limit, from 0 to 1, at which it is decided whether to go on.", new(ResourceLimits.Default.AssessAt));
    public static readonly YamlKey<WholeShape> GraceSeconds = new("grace_seconds", "Seconds running attempts may go on after it was decided to stop.", new(0, 24 * 3600, ResourceLimits.Default.GraceSeconds));

    public static readonly MapShape Shape = new([.. LimitKeys.Run.All, Task, Attempt, CheckpointInterval, AssessAt, GraceSeconds]);
}
