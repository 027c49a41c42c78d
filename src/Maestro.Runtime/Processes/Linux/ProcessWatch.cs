using System.Buffers;
using System.Diagnostics;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Moves a child's input and output, and waits for it to end, for its time to be up, or for cancellation.</summary>
/// <remarks>It never waits for the end of an output stream: a grandchild that inherited it may hold it open for ever.</remarks>
internal sealed class ProcessWatch : IDisposable
{
    private const int BufferBytes = 128 * 1024;
    private const int NoPidfdPollMilliseconds = 5;
    private const int EmptyingPollMilliseconds = 20;
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMilliseconds(200);

    private readonly Deadlines _deadlines;
    private readonly InputPipe _input;
    private readonly LineFeed? _lines;
    private readonly CancelSignal _cancel;
    private readonly ProcessScope _scope;
    private readonly StopLadder _ladder;
    private int _pidfd;
    private bool _exited;
    private byte[]? _buffer;

    internal ProcessWatch(
        ProcessCommand command, int pidfd, ChildStreams streams, SecretList secrets, CancelSignal cancel, ProcessScope scope, StopLadder ladder)
    {
        _deadlines = new Deadlines(command);
        _pidfd = pidfd;
        _cancel = cancel;
        _scope = scope;
        _ladder = ladder;
        _input = new InputPipe(streams.Input, command.Input, command.KeepInputOpen && command.Listener is not null);
        _lines = command.Listener is null ? null : new LineFeed(command.Listener, command.MaxLineBytes, new ListenedProgram(_input, _deadlines));
        var witness = command.Listener as IProcessWitness;
        Output = new OutputPipe(streams.Output, new(command.KeepBytes, secrets, _lines, witness));
        Error = new OutputPipe(streams.Error, new(command.KeepBytes, secrets, witness: witness));
    }

    /// <summary>The child's standard output.</summary>
    internal OutputPipe Output { get; }

    /// <summary>The child's standard error.</summary>
    internal OutputPipe Error { get; }

    /// <summary>What the program's listener threw, if it did.</summary>
    internal Exception? Thrown => _lines?.Thrown;

    /// <summary>Waits until the process has ended, by itself or because it was stopped; when stopped, also gives its scope the same grace.</summary>
    /// <returns>How it ended; null when it was cancelled.</returns>
    internal ProcessEnd? WaitForExit()
    {
        ProcessEnd? end = ProcessEnd.Exited;
        while (!IsOver())
        {
            var cancelled = Poll(Timeout());
            var now = Stopwatch.GetTimestamp();
            if (_deadlines.InputIsDue(now))
                _input.CloseAfterwards();
            if (_ladder.Begun)
            {
                if (now >= _ladder.Due)
                    _ladder.Step();
            }
            else if (!_exited && (cancelled || _deadlines.Passed(now) is not null))
            {
                end = cancelled ? null : _deadlines.Passed(now);
                _ladder.Step();
            }
        }

        return end;
    }

    /// <summary>Takes what is still in the pipes. For a moment only: someone outside the scope may hold an end and go on writing.</summary>
    internal unsafe void Drain()
    {
        var started = Stopwatch.GetTimestamp();
        var polls = stackalloc PollEntry[2];
        do
        {
            polls[0] = new(Output.Descriptor, Libc.PollIn);
            polls[1] = new(Error.Descriptor, Libc.PollIn);
            if (Output.Descriptor + Error.Descriptor < -1 || Libc.Poll(polls, 2, 0) <= 0)
                return;
            Read(Output, polls[0]);
            Read(Error, polls[1]);
        }
        while (Stopwatch.GetElapsedTime(started) < DrainLimit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Close();
        Output.Close();
        Error.Close();
        ClosePidfd();
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }

    private bool IsOver() => _exited && (!_ladder.Begun || _ladder.Killing || _scope.IsEmpty());

    private unsafe bool Poll(int timeout)
    {
        const int count = 5;
        var polls = stackalloc PollEntry[count];
        polls[0] = new(_exited ? -1 : _pidfd, Libc.PollIn);
        polls[1] = new(Output.Descriptor, Libc.PollIn);
        polls[2] = new(Error.Descriptor, Libc.PollIn);
        polls[3] = new(_input.Descriptor, Libc.PollOut);
        polls[4] = new(_ladder.Begun ? -1 : _cancel.Descriptor, Libc.PollIn);
        if (Libc.Poll(polls, count, timeout) > 0)
        {
            Read(Output, polls[1]);
            Read(Error, polls[2]);
            if (polls[3].Returned != 0)
                _input.Write();
        }

        if (polls[0].Returned != 0 || (_pidfd < 0 && !_exited && _scope.HasExited()))
            NoteExit();
        return polls[4].Returned != 0;
    }

    private void NoteExit()
    {
        _exited = true;
        if (_ladder.Begun)
            _scope.Reap();
    }

    private void Read(OutputPipe pipe, PollEntry poll)
    {
        if (poll.Returned == 0)
            return;
        if ((poll.Returned & Libc.PollIn) == 0)
        {
            pipe.Close();
            return;
        }

        _buffer ??= ArrayPool<byte>.Shared.Rent(BufferBytes);
        if (pipe.Read(_buffer))
            _deadlines.Restart();
    }

    private int Timeout()
    {
        if (_exited)
            return EmptyingPollMilliseconds;
        var next = _ladder.Begun ? _ladder.Due : _deadlines.Next;
        var longest = _pidfd < 0 ? NoPidfdPollMilliseconds : -1;
        if (next == long.MaxValue)
            return longest;
        var wait = Math.Clamp((next - Stopwatch.GetTimestamp()) * 1000 / Stopwatch.Frequency + 1, 0, int.MaxValue);
        return longest < 0 ? (int)wait : (int)Math.Min(wait, longest);
    }

    private void ClosePidfd()
    {
        if (_pidfd >= 0)
            _ = Libc.Close(_pidfd);
        _pidfd = -1;
    }
}
