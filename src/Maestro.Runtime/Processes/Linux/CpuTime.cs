using System.Buffers.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>The processor time of a scope.</summary>
internal static class CpuTime
{
    // Counted from the state: utime, stime, cutime and cstime, in ticks of which Linux tells user space 100 a second everywhere.
    private const int FirstField = 11;
    private const int LastField = 14;
    private const long TicksOfOne = TimeSpan.TicksPerSecond / 100;

    /// <summary>What the living processes of a scope have used, with what their children used that have ended.</summary>
    /// <param name="pid">The scope's process.</param>
    /// <param name="marker">Its marker.</param>
    internal static TimeSpan Of(int pid, string marker) =>
        TimeSpan.FromTicks((OrphanSweep.Members(pid, marker).Sum(entry => Read(entry.Pid)) + Read(pid)) * TicksOfOne);

    private static long Read(int pid)
    {
        Span<byte> line = stackalloc byte[1024];
        return Parse(line[..ProcFile.Read(pid, "/stat"u8, line)]);
    }

    /// <summary>Parses the line of <c>/proc/[pid]/stat</c>; 0 when it is none.</summary>
    internal static long Parse(ReadOnlySpan<byte> line)
    {
        // The name may contain anything, brackets and blanks too.
        var fields = line[(line.LastIndexOf((byte)')') is var end and >= 0 && end + 2 <= line.Length ? end + 2 : line.Length)..];
        var (field, sum) = (0, 0L);
        foreach (var range in fields.Split((byte)' '))
        {
            if (field is >= FirstField and <= LastField && Utf8Parser.TryParse(fields[range], out long ticks, out _))
                sum += ticks;
            if (field++ == LastField)
                break;
        }

        return sum;
    }
}
