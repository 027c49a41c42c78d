using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Watches one agent at work, by what it tells and by what its programs do, and ends it at the first sign that it is stuck.</summary>
/// <remarks>Called from the threads of the agent, of its programs and of the clock.</remarks>
internal sealed class StuckWatch : IAgentWatch, IDisposable
{
    // It is looked after so often in the time that it may be silent.
    private const int LooksInSilence = 10;
    // Of what is repeated the first time may have begun what moves things.
    private const int RoundsBeforeLook = 2;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly StuckLimits limits;
    private readonly string root;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private readonly List<Witness> running = [];
    private readonly CancellationTokenSource programs = new();
    private readonly CancellationTokenSource agent;
    private readonly ActionLoop loop;
    private readonly Standstill standstill;
    private readonly OutputFlood flood;
    private readonly Silence silence;
    private readonly ITimer? timer;
    private WorkspaceLook? atRepeat;
    private StuckSign? sign;
    private bool acted;
    private bool closed;

    /// <param name="limits">What counts as stuck.</param>
    /// <param name="root">The workspace.</param>
    /// <param name="clock">Times silence.</param>
    public StuckWatch(StuckLimits limits, string root, TimeProvider clock)
    {
        (this.limits, this.root, this.clock) = (limits, root, clock);
        agent = new(Timeout.InfiniteTimeSpan, clock);
        (loop, standstill, flood) = (new(limits.Repeats), new(limits.Actions), new(limits.OutputBytes));
        silence = new(limits.Silent, clock.GetUtcNow());
        if (limits.Silent > TimeSpan.Zero)
            timer = clock.CreateTimer(_ => Tick(), null, limits.Silent / LooksInSilence, limits.Silent / LooksInSilence);
    }

    /// <summary>What was seen; null while nothing was.</summary>
    public StuckSign? Sign
    {
        get
        {
            lock (gate)
                return sign;
        }
    }

    /// <summary>Fires when the agent's programs are to end.</summary>
    public CancellationToken Programs => programs.Token;

    /// <summary>Fires when the agent itself is to end: at once where it runs no program, else when it does not return without them.</summary>
    public CancellationToken Agent => agent.Token;

    /// <summary>Whether so long a silence is seen here, where other signs of life count too.</summary>
    public bool Minds(TimeSpan silent) => limits.Silent > TimeSpan.Zero && silent >= limits.Silent;

    /// <inheritdoc/>
    public void Did(AgentAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var done = SteadyAction.Of(action, root);
        See(() =>
        {
            acted = true;
            silence.Sign(clock.GetUtcNow());
            return Repeated(done) ?? standstill.Add(done, Look);
        });
    }

    /// <summary>A program has begun.</summary>
    public void Begun(Witness program) => See(() =>
    {
        running.Add(program);
        silence.Sign(clock.GetUtcNow());
        return null;
    });

    /// <summary>It has ended.</summary>
    public void Ended(Witness program)
    {
        lock (gate)
            running.Remove(program);
    }

    /// <summary>A program wrote so many bytes.</summary>
    public void Wrote(int bytes) => See(() =>
    {
        silence.Sign(clock.GetUtcNow());
        return flood.Wrote(bytes);
    });

    /// <summary>A program wrote a line.</summary>
    public void Heard(string line) => See(() => flood.Heard(line));

    /// <inheritdoc/>
    public void Dispose()
    {
        // The sources stay: the clock, or an agent that never came back, may be about to fire them on a thread where nobody would catch that they are gone.
        lock (gate)
            closed = true;
        timer?.Dispose();
    }

    // A build in the background moves on while its log is asked for in vain: files come and grow.
    private StuckSign? Repeated(SteadyAction done)
    {
        var seen = loop.Add(done);
        if (loop.Rounds == RoundsBeforeLook)
            atRepeat ??= Look();
        else if (loop.Rounds < RoundsBeforeLook)
            atRepeat = null;
        if (seen is null || atRepeat is null || Look().Sizes == atRepeat.Sizes)
            return seen;
        loop.Forgive();
        atRepeat = null;
        return null;
    }

    private void Tick() => See(() => running.Count > 0 || acted
        ? silence.Ask(clock.GetUtcNow(), TimeSpan.FromTicks(running.Sum(program => program.Used.Ticks)), Look)
        : null);

    private WorkspaceLook Look() => WorkspaceLook.At(root);

    private void See(Func<StuckSign?> look)
    {
        bool alone;
        lock (gate)
        {
            if (closed || sign is not null || (sign = look()) is null)
                return;
            alone = running.Count == 0;
        }

        programs.Cancel();
        if (alone)
            agent.Cancel();
        else
            agent.CancelAfter(Grace);
    }
}
