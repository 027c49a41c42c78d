namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>How long there was no sign of life. Output, actions, processor time and changes of files all are one.</summary>
/// <param name="most">How long is too long; zero for any time.</param>
/// <param name="now">When the first of the time begins.</param>
internal sealed class Silence(TimeSpan most, DateTimeOffset now)
{
    // Runtimes that only wait wake a few times a second; what works takes more.
    private const double BusyShare = 0.05;

    private DateTimeOffset last = now;
    private DateTimeOffset asked = now;
    private TimeSpan used;
    private WorkspaceLook? seen;

    /// <summary>A sign of life.</summary>
    public void Sign(DateTimeOffset now) => last = now;

    /// <summary>Asks for other signs than output, and whether it was silent for too long.</summary>
    /// <param name="now">The time.</param>
    /// <param name="processor">The processor time that programs have used in all.</param>
    /// <param name="look">Looks at the workspace; it is asked only when nothing else tells.</param>
    public StuckSign? Ask(DateTimeOffset now, TimeSpan processor, Func<WorkspaceLook> look)
    {
        // A child that has ended takes its time with it: less is a sign as well.
        if ((processor - used).Duration() > (now - asked) * BusyShare)
            last = now;
        (used, asked) = (processor, now);
        if (most == TimeSpan.Zero || now - last < most / 2)
            return null;
        var before = seen;
        seen = look();
        if (before is not null && seen != before)
            last = now;
        return before is not null && now - last >= most
            ? new(StuckPattern.Silent, $"was silent for {(long)most.TotalSeconds} s: no output, no processor time and no change of a file")
            : null;
    }
}
