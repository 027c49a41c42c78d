using System.Globalization;
using Faults.Kinds;

namespace Faults.Tracing;

/// <summary>
/// Watches a process, its threads and everything it starts at the door of the kernel. strace does likewise, but counts each thread for itself;
/// here there is one order of all operations, only those on files below one folder count, and a write can really be cut short.
/// </summary>
/// <param name="victim">The process; it waits for an order.</param>
/// <param name="root">Only what is below it counts.</param>
internal sealed class Tracer(int victim, string root)
{
    private const int Trap = 5, SystemCallStop = Trap | 0x80;
    private const int FilterStop = 7, EventStop = 128;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<int, TracedThread> _threads = [];
    private readonly TaskCompletionSource _attached = new();
    private volatile Watched _watch = new(new Nothing(), new());
    private volatile bool _dead;
    private int _exitCode;
    private Thread? _thread;
    private bool _counting;

    /// <summary>How the process ended: 128 and the signal's number when it was killed; null while it lives.</summary>
    internal int? ExitCode => _dead ? _exitCode : null;

    /// <summary>Takes hold of the process. Whoever traces is one thread from the first call to the last.</summary>
    /// <exception cref="TracingRefusedException">The system does not let us.</exception>
    internal void Start()
    {
        _thread = new Thread(AttachAndFollow);
        _thread.Start();
        _attached.Task.GetAwaiter().GetResult();
    }

    /// <summary>From here on another decides.</summary>
    /// <returns>Where it is written what is seen from here on.</returns>
    internal Trace Watch(IWatcher watcher)
    {
        _watch = new(watcher, new());
        return _watch.Trace;
    }

    /// <summary>Waits until nothing of it is left.</summary>
    internal void Join() => _thread!.Join();

    private void AttachAndFollow()
    {
        try
        {
            Attach();
        }
        catch (TracingRefusedException e)
        {
            _attached.SetException(e);
            return;
        }
        _attached.SetResult();
        Follow();
    }

    private void Attach()
    {
        ChildSignals.ForExitsOnly();
        var known = new HashSet<int>();
        // A thread may start another while we look; one that is held cannot hide its own.
        while (Threads().Where(known.Add).ToList() is { Count: > 0 } found)
            foreach (var thread in found)
                if (Ptrace.TrySeize(thread))
                    Ptrace.Interrupt(thread);
    }

    private void Follow()
    {
        using var patience = new Timer(_ => EndSurvivors(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (Ptrace.Wait(out var status) is var thread and > 0)
        {
            if ((status & 0x7f) != 0x7f)
                Gone(thread, status);
            else
                Stopped(thread, status >> 8);
            if (_dead)
                patience.Change(Patience, Timeout.InfiniteTimeSpan);
        }
    }

    private IEnumerable<int> Threads() => Directory.EnumerateDirectories($"/proc/{victim}/task").Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));

    private void Gone(int thread, int status)
    {
        lock (_threads)
            _threads.Remove(thread);
        if (thread != victim)
            return;
        _exitCode = (status & 0x7f) != 0 ? 128 + (status & 0x7f) : (status >> 8) & 0xff;
        _dead = true;
    }

    private void Stopped(int thread, int why)
    {
        var (signal, happened) = (why & 0xff, why >> 8);
        if (signal == SystemCallStop || happened == FilterStop)
            AtCall(Known(thread));
        else if (happened == EventStop && signal != Trap)
            Ptrace.Listen(thread);
        else
            Ptrace.Continue(thread, happened != 0 || signal == Trap ? 0 : signal);
    }

    private TracedThread Known(int thread)
    {
        lock (_threads)
            return _threads.TryGetValue(thread, out var known) ? known : _threads[thread] = new(thread, Owner(thread));
    }

    private int Owner(int thread) => thread == victim || Directory.Exists($"/proc/{victim}/task/{thread}") ? victim : thread;

    private void AtCall(TracedThread thread)
    {
        if (Ptrace.Look(thread.Id) is { } stop)
            if (stop.Entering)
                Entering(thread, stop);
            else
                Leaving(thread, stop);
        if (thread.IsAwaited)
            Ptrace.ContinueToEndOfCall(thread.Id);
        else
            Ptrace.Continue(thread.Id, 0);
    }

    private void Entering(TracedThread thread, CallStop stop)
    {
        if (stop.Number == Marks.Call && (int)stop.Arguments[0] is Marks.BeginRequest or Marks.EndRequest && thread.Process == victim)
            _counting = (int)stop.Arguments[0] == Marks.BeginRequest;
        if (!_counting || !SystemCall.All.TryGetValue(stop.Number, out var call) || Read(thread, call, stop.Arguments) is not { } operation)
            return;
        var (watcher, trace) = _watch;
        trace.Operations.Add(operation);
        if (operation.Sort == Sort.Sync && operation.Path.EndsWith(".jsonl", StringComparison.Ordinal) && operation.Path.Contains("/journal/", StringComparison.Ordinal))
            thread.Segment = operation.Path;
        var (blow, error) = _dead ? (Blow.None, 0) : watcher.Before(operation);
        if (blow == Blow.None)
            return;
        trace.Struck ??= operation;
        Strike(thread, blow, error, stop.Arguments[2]);
    }

    private Operation? Read(TracedThread thread, SystemCall call, ulong[] arguments)
    {
        var byChild = thread.Process != victim;
        try
        {
            var path = ProcessPaths.Of(thread.Id, call, arguments);
            var ours = call.Sort == Sort.Start || (call.Sort == Sort.Descriptor ? !byChild : path.StartsWith(root, StringComparison.Ordinal));
            return ours ? new(call.Name, call.SortOf(arguments), path, byChild) : null;
        }
        catch (IOException) when (_dead || !Directory.Exists($"/proc/{thread.Id}"))
        {
            // It was killed while we looked.
            return null;
        }
    }

    private void Strike(TracedThread thread, Blow blow, int error, ulong third)
    {
        switch (blow)
        {
            case Blow.Kill:
                Ptrace.Kill(victim);
                break;
            case Blow.KillChild:
                Ptrace.Kill(thread.Process);
                break;
            case Blow.Fail:
                thread.Error = error;
                thread.Segment = null;
                Ptrace.Change(thread.Id, registers => registers[Registers.Number] = ulong.MaxValue);
                break;
            default:
                thread.Third = third;
                thread.Doomed = blow == Blow.Tear;
                Ptrace.Change(thread.Id, registers => registers[Registers.Third] = Math.Max(1, third / 2));
                break;
        }
    }

    private void Leaving(TracedThread thread, CallStop stop)
    {
        if (thread.Doomed)
            Ptrace.Kill(victim);
        else if (thread.Error != 0)
            Ptrace.Change(thread.Id, registers => registers[Registers.Result] = (ulong)-thread.Error);
        else if (thread.Third is { } third)
            Ptrace.Change(thread.Id, registers => registers[Registers.Third] = third);
        if (thread.Segment is { } segment && stop.Result == 0)
            _watch.Trace.Promised[segment] = File.ReadAllBytes(segment);
        (thread.Error, thread.Third, thread.Segment) = (0, null, null);
    }

    // Git ends by itself when nobody reads what it says. What is still there after a while would be there for ever.
    private void EndSurvivors()
    {
        lock (_threads)
            foreach (var process in _threads.Values.Select(thread => thread.Process).Distinct().Where(process => process != victim))
            {
                _watch.Trace.Survivors.Add($"process {process}");
                Ptrace.Kill(process);
            }
    }

    private sealed record Watched(IWatcher Watcher, Trace Trace);
}
