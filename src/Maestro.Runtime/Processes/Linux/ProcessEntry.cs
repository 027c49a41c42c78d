using System.Buffers.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>One line of the process table.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Group">Its process group.</param>
/// <param name="Session">Its session.</param>
/// <param name="IsZombie">Dead and not yet reaped.</param>
/// <param name="Stack">Where its stack begins, at random for each program that is executed.</param>
internal readonly record struct ProcessEntry(int Pid, int Parent, int Group, int Session, bool IsZombie, long Stack)
{
    // Counted from the state; others are left alone, since some are larger than a long.
    private const int LastSmallField = 3;
    private const int StackField = 25;

    /// <summary>Our own.</summary>
    internal static ProcessEntry Own { get; } = Read(Environment.ProcessId) ?? default;

    /// <summary>
    /// Whether it still runs in our memory: a child between fork and exec. By its parent and session alone it would look like an orphan.
    /// </summary>
    internal bool SharesOurMemory => Stack == Own.Stack && Pid != Own.Pid;

    /// <summary>Reads <c>/proc/[pid]/stat</c>.</summary>
    /// <returns>Null when there is no such process (any more).</returns>
    internal static ProcessEntry? Read(int pid)
    {
        Span<byte> line = stackalloc byte[1024];
        var length = ProcFile.Read(pid, "/stat"u8, line);
        return length == 0 ? null : Parse(pid, line[..length]);
    }

    /// <summary>Parses the file's one line: <c>pid (name) state parent group session ...</c>, where the name may contain anything.</summary>
    internal static ProcessEntry? Parse(int pid, ReadOnlySpan<byte> line)
    {
        var end = line.LastIndexOf((byte)')');
        if (end < 0 || end + 2 >= line.Length)
            return null;
        var fields = line[(end + 2)..];
        Span<long> values = stackalloc long[LastSmallField + 2];
        var field = 0;
        foreach (var range in fields.Split((byte)' '))
        {
            var slot = field switch { 0 => -1, <= LastSmallField => field, StackField => LastSmallField + 1, _ => -1 };
            if (slot >= 0 && !Utf8Parser.TryParse(fields[range], out values[slot], out _))
                return null;
            if (field++ == StackField)
                break;
        }

        return field <= StackField
            ? null
            : new(pid, (int)values[1], (int)values[2], (int)values[3], fields[0] is (byte)'Z' or (byte)'X', values[^1]);
    }
}
