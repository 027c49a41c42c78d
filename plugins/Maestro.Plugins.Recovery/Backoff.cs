namespace Maestro.Plugins.Recovery;

/// <summary>Exponential backoff without jitter: a run waits for itself alone, and the same run must do the same twice.</summary>
internal static class Backoff
{
    public static TimeSpan Delay(RetryOptions options, int attempt)
    {
        // Bounded exponent: 2^30 seconds is past every limit, and past it lies infinity.
        var factor = Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        return TimeSpan.FromSeconds(Math.Min(options.DelaySeconds * factor, options.MaxDelaySeconds));
    }
}
