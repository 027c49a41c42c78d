namespace Maestro.Plugins.Chat.Tests;

/// <summary>A clock on which every wait is over at once, and which remembers how long it would have been.</summary>
internal sealed class QuickTime : TimeProvider
{
    private readonly List<TimeSpan> waits = [];

    public IReadOnlyList<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
