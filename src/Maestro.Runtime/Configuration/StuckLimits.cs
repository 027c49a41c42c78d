namespace Maestro.Runtime.Configuration;

/// <summary>When an agent counts as stuck, from <c>agents.stuck</c>.</summary>
/// <param name="Repeats">So often the same actions in a row with the same results; 0 for never.</param>
/// <param name="Silent">So long without a sign of life; zero for any time.</param>
/// <param name="OutputBytes">More output of an attempt's programs than this; 0 for any amount.</param>
/// <param name="Actions">So many actions without a change, half of them nothing new; 0 for any number.</param>
internal sealed record StuckLimits(int Repeats, TimeSpan Silent, long OutputBytes, int Actions)
{
    /// <summary>What holds where nothing is said.</summary>
    public static StuckLimits Default { get; } = new(4, TimeSpan.FromMinutes(10), 50 * Megabyte, 60);

    /// <summary>Never.</summary>
    public static StuckLimits Off { get; } = new(0, TimeSpan.Zero, 0, 0);

    /// <summary>A megabyte.</summary>
    public const long Megabyte = 1024 * 1024;
}
