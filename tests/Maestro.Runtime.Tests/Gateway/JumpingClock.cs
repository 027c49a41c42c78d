using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>A clock that moves on by itself as soon as somebody waits for up to a minute: waiting takes no time, but the right time has passed.</summary>
internal sealed class JumpingClock : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1))
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
