using System.Diagnostics;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>How long a command may still run, and how long it may still be silent.</summary>
internal sealed class Deadlines
{
    private readonly long _idleSpan;
    private readonly long _end;
    private long _idleEnd;
    private long _stop = long.MaxValue;
    private long _inputEnd = long.MaxValue;

    internal Deadlines(ProcessCommand command)
    {
        var now = Stopwatch.GetTimestamp();
        _idleSpan = Ticks(command.IdleTimeout);
        _end = After(now, Ticks(command.Timeout));
        _idleEnd = After(now, _idleSpan);
    }

    /// <summary>The nearest of all, as a <see cref="Stopwatch"/> timestamp.</summary>
    internal long Next => Math.Min(Math.Min(_end, _idleEnd), Math.Min(_stop, _inputEnd));

    /// <summary>The command gave a sign of life.</summary>
    internal void Restart() => _idleEnd = _idleSpan == long.MaxValue ? _idleEnd : After(Stopwatch.GetTimestamp(), _idleSpan);

    /// <summary>It is to be stopped so long from now, or sooner if that was said before.</summary>
    internal void StopAfter(TimeSpan span) => _stop = Math.Min(_stop, After(Stopwatch.GetTimestamp(), Ticks(span)));

    /// <summary>Its input is to be closed so long from now, or sooner if that was said before.</summary>
    internal void CloseInputAfter(TimeSpan span) => _inputEnd = Math.Min(_inputEnd, After(Stopwatch.GetTimestamp(), Ticks(span)));

    /// <summary>Whether its input is to be closed; true once.</summary>
    internal bool InputIsDue(long now)
    {
        if (now < _inputEnd)
            return false;
        _inputEnd = long.MaxValue;
        return true;
    }

    /// <summary>Which one has passed that ends it, if any.</summary>
    internal ProcessEnd? Passed(long now)
    {
        if (now >= _stop)
            return ProcessEnd.Stopped;
        if (now >= _end)
            return ProcessEnd.TimedOut;
        return now >= _idleEnd ? ProcessEnd.Idle : null;
    }

    private static long After(long now, long span) => span == long.MaxValue ? span : now + span;

    private static long Ticks(TimeSpan? span) =>
        span is { } value && value != System.Threading.Timeout.InfiniteTimeSpan ? (long)(value.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
}
