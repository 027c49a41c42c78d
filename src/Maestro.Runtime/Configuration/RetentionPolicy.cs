namespace Maestro.Runtime.Configuration;

/// <summary>What <c>maestro gc</c> keeps.</summary>
/// <param name="KeepRuns">So many of the latest runs.</param>
/// <param name="MaxAgeDays">None that began longer ago.</param>
/// <param name="MaxMegabytes">Never more than this of everything that is kept for one repository.</param>
internal sealed record RetentionPolicy(long KeepRuns, long MaxAgeDays, long MaxMegabytes)
{
    /// <summary>What holds where nothing is said.</summary>
    public static RetentionPolicy Default { get; } = new(20, 90, 10_000);
}
