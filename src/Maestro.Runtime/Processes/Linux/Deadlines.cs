using System.Diagnostics;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>How long a command may still run, and how long it may still be silent.</summary>
internal sealed class Deadlines
{
    private readonly long _idleSpan;
    private readonly long _end;
    private long _idleEnd;

    internal Deadlines(ProcessCommand command)
    {
        var now = Stopwatch.GetTimestamp();
        _idleSpan = Ticks(command.IdleTimeout);
        _end = After(now, Ticks(command.Timeout));
        _idleEnd = After(now, _idleSpan);
    }

    /// <summary>The nearer of both, as a <see cref="Stopwatch"/> timestamp.</summary>
    internal long Next => Math.Min(_end, _idleEnd);

    /// <summary>The command gave a sign of life.</summary>
    internal void Restart() => _idleEnd = _idleSpan == long.MaxValue ? _idleEnd : After(Stopwatch.GetTimestamp(), _idleSpan);

    /// <summary>Which one has passed, if any.</summary>
    internal ProcessEnd? Passed(long now)
    {
        if (now >= _end)
            return ProcessEnd.TimedOut;
        return now >= _idleEnd ? ProcessEnd.Idle : null;
    }

    private static long After(long now, long span) => span == long.MaxValue ? span : now + span;

    private static long Ticks(TimeSpan? span) =>
        span is { } value && value != System.Threading.Timeout.InfiniteTimeSpan ? (long)(value.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
}
