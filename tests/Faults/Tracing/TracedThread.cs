namespace Faults.Tracing;

/// <summary>A thread, and what its present system call is to come out with.</summary>
/// <param name="id">Its number.</param>
/// <param name="process">The process it belongs to.</param>
internal sealed class TracedThread(int id, int process)
{
    internal int Id => id;

    internal int Process => process;

    /// <summary>The error its call shall return; 0 for its own result.</summary>
    internal int Error { get; set; }

    /// <summary>The third argument as the program gave it, when we gave the kernel another.</summary>
    internal ulong? Third { get; set; }

    /// <summary>Whether Maestro dies when the call is over.</summary>
    internal bool Doomed { get; set; }

    /// <summary>Whether something is to be done when the call is over.</summary>
    internal bool IsAwaited => Error != 0 || Third is not null || Doomed || Segment is not null;

    /// <summary>The journal segment its call syncs.</summary>
    internal string? Segment { get; set; }
}
