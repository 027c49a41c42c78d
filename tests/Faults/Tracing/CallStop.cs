namespace Faults.Tracing;

/// <summary>A thread at the door of the kernel, going in or coming out.</summary>
/// <param name="Entering">Whether it goes in.</param>
/// <param name="Number">The call's number; only when it goes in.</param>
/// <param name="Arguments">Its six arguments; only when it goes in.</param>
/// <param name="Result">What the call returned; only when it comes out.</param>
internal sealed record CallStop(bool Entering, long Number, ulong[] Arguments, long Result)
{
    /// <summary>Reads <c>struct ptrace_syscall_info</c>; null when the thread stands elsewhere.</summary>
    internal static unsafe CallStop? Read(ulong* info) => (byte)info[0] switch
    {
        3 => new(true, (long)info[3], new ReadOnlySpan<ulong>(info + 4, 6).ToArray(), 0),
        2 => new(false, 0, [], (long)info[3]),
        _ => null,
    };
}
