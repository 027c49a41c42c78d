namespace Maestro.Runtime.Configuration;

/// <summary>What a run may use.</summary>
/// <param name="MaxDurationSeconds">Wall time of all its sessions together.</param>
/// <param name="MaxTokens">Tokens of all models.</param>
/// <param name="MaxApiCalls">Calls of all models.</param>
/// <param name="CheckpointInterval">Seconds between checkpoints of the run's workspace while a phase goes on.</param>
internal sealed record ResourceLimits(long MaxDurationSeconds, long MaxTokens, long MaxApiCalls, long CheckpointInterval)
{
    /// <summary>What holds where nothing is said.</summary>
    public static ResourceLimits Default { get; } = new(3600, 1_000_000, 1000, 300);
}
