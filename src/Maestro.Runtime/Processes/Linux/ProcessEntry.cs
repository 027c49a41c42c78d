using System.Globalization;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>One line of the process table.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Group">Its process group.</param>
/// <param name="Session">Its session.</param>
/// <param name="IsZombie">Dead and not yet reaped.</param>
internal readonly record struct ProcessEntry(int Pid, int Parent, int Group, int Session, bool IsZombie)
{
    /// <summary>Reads <c>/proc/[pid]/stat</c>.</summary>
    /// <returns>Null when there is no such process (any more).</returns>
    internal static ProcessEntry? Read(int pid) => ProcFile.ReadText(pid, "stat") is { } line ? Parse(pid, line) : null;

    /// <summary>Parses the file's one line: <c>pid (name) state parent group session ...</c>, where the name may contain anything.</summary>
    internal static ProcessEntry? Parse(int pid, string line)
    {
        var end = line.LastIndexOf(')');
        if (end < 0 || end + 2 >= line.Length)
            return null;
        var fields = line.AsSpan(end + 2);
        Span<Range> parts = stackalloc Range[5];
        if (fields.Split(parts, ' ') < parts.Length)
            return null;
        return new(
            pid,
            Number(fields[parts[1]]),
            Number(fields[parts[2]]),
            Number(fields[parts[3]]),
            fields[0] is 'Z' or 'X');
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
