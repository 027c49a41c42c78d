namespace Maestro.Runtime.Processes.Linux;

/// <summary>Both ends of a pipe, close-on-exec; -1 when there is none.</summary>
/// <param name="Read">Where it is read.</param>
/// <param name="Write">Where it is written.</param>
internal readonly record struct PipeEnds(int Read, int Write)
{
    /// <summary>No pipe.</summary>
    internal static PipeEnds None => new(-1, -1);

    /// <summary>A new pipe; <see cref="None"/> and the last P/Invoke error when there cannot be one.</summary>
    internal static unsafe PipeEnds Create()
    {
        var ends = stackalloc int[2];
        return Libc.Pipe(ends, Libc.CloseOnExec) == 0 ? new(ends[0], ends[1]) : None;
    }
}
