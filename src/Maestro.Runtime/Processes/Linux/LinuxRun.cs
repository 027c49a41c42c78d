using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>One supervised process, from its start until nothing of it is left. It has a thread of its own, which mostly sleeps in poll.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LinuxRun(
    ProcessCommand command,
    string marker,
    ChildEnvironment environment,
    ProgramLookup programs,
    TimeSpan grace,
    bool wrapped,
    CancellationToken cancellationToken)
{
    // Whoever waits goes on right here: the thread is this run's own and has nothing else to do, and waking another costs as much as a small program.
    private readonly TaskCompletionSource<ProcessResult> _result = new();

    /// <summary>Starts the process, here and now: its watcher wakes while the program loads.</summary>
    /// <returns>Completes when its scope is empty; cancelled, if so, only then as well.</returns>
    internal Task<ProcessResult> StartAsync()
    {
        // A wrapper dies with the thread that started it (PR_SET_PDEATHSIG), so that thread must be the one that stays: the watcher.
        if (wrapped)
            WatcherThreads.Run(StartAndWatch);
        else
            Start(WatcherThreads.Run);
        return _result.Task;
    }

    private void StartAndWatch()
    {
        try
        {
            Start(watch => watch());
        }
#pragma warning disable CA1031 // The exception is not swallowed: whoever awaits gets it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _result.TrySetException(e);
        }
    }

    private void Start(Action<Action> onWatcher)
    {
        var started = Stopwatch.GetTimestamp();
        var streams = new ChildStreams();
        if (new Spawner(command, marker, environment, programs).Start(streams, out var pid) is { } problem)
            _result.SetResult(new ProcessResult { End = ProcessEnd.NotStarted, Error = problem });
        else
            onWatcher(() => Watch(streams, pid, started));
    }

    private void Watch(ChildStreams streams, int pid, long started)
    {
        try
        {
            if (WatchToEnd(streams, pid, started) is { } result)
                _result.SetResult(result);
            else
                _result.SetCanceled(cancellationToken);
        }
#pragma warning disable CA1031 // The exception is not swallowed: whoever awaits gets it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _result.SetException(e);
        }
    }

    private ProcessResult? WatchToEnd(ChildStreams streams, int pid, long started)
    {
        var scope = new ProcessScope(pid, marker, wrapped);
        var witness = command.Listener as IProcessWitness;
        using var any = witness is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, witness.Stop);
        using var cancel = new CancelSignal(any?.Token ?? cancellationToken);
        using var watch = new ProcessWatch(
            command, Pidfd.Open(pid), streams, environment.Secrets, cancel, scope, new StopLadder(scope, grace));
        witness?.Started(() => CpuTime.Of(pid, marker));
        var end = watch.WaitForExit();
        if (end is null && !cancellationToken.IsCancellationRequested)
            end = witness?.End;
        var survivors = scope.End();
        watch.Drain();
        return end is null ? null : Result(end.Value, scope, survivors, watch, Stopwatch.GetElapsedTime(started));
    }

    private static ProcessResult Result(ProcessEnd end, ProcessScope scope, int survivors, ProcessWatch watch, TimeSpan duration)
    {
        var (output, outputDropped) = watch.Output.Finish();
        var (error, errorDropped) = watch.Error.Finish();
        if (watch.Thrown is { } thrown)
            ExceptionDispatchInfo.Throw(thrown);
        return new()
        {
            End = end,
            ExitCode = scope.ExitCode,
            Output = output,
            Error = error,
            OutputDropped = outputDropped,
            ErrorDropped = errorDropped,
            Duration = duration,
            Survivors = survivors,
        };
    }
}
