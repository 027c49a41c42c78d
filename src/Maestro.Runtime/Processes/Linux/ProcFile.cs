using System.Buffers;
using System.Globalization;
using System.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Reads files of <c>/proc</c>; a process that has gone meanwhile, or is not ours to look into, reads as nothing.</summary>
/// <remarks>By bare calls: what .NET does around opening a file costs several times the reading, and this is done after every process.</remarks>
internal static unsafe class ProcFile
{
    private const int LongestPath = 64;

    /// <summary>The ids of all processes.</summary>
    internal static List<int> Pids()
    {
        var pids = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
                pids.Add(pid);
        }

        return pids;
    }

    /// <summary>Reads the beginning of a process's file.</summary>
    /// <returns>How many bytes there were; 0 when there is no such process (any more).</returns>
    internal static int Read(int pid, ReadOnlySpan<byte> name, Span<byte> target)
    {
        Span<byte> path = stackalloc byte[LongestPath];
        "/proc/"u8.CopyTo(path);
        pid.TryFormat(path[6..], out var digits, provider: CultureInfo.InvariantCulture);
        name.CopyTo(path[(6 + digits)..]);
        path[6 + digits + name.Length] = 0;
        int descriptor;
        fixed (byte* start = path)
            descriptor = Libc.Open(start, Libc.CloseOnExec);
        if (descriptor < 0)
            return 0;
        var length = Fill(descriptor, target);
        _ = Libc.Close(descriptor);
        return length;
    }

    /// <summary>The value a variable had in the environment the process was started with, or null.</summary>
    internal static string? Variable(int pid, string name)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        var environment = buffer.AsSpan(0, Read(pid, "/environ"u8, buffer));
        var prefix = Encoding.UTF8.GetBytes(name + "=");
        string? value = null;
        foreach (var range in environment.Split((byte)0))
        {
            if (environment[range].StartsWith(prefix))
                value = Encoding.UTF8.GetString(environment[range][prefix.Length..]);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return value;
    }

    private static int Fill(int descriptor, Span<byte> target)
    {
        var length = 0;
        fixed (byte* start = target)
        {
            while (length < target.Length && Libc.Read(descriptor, start + length, target.Length - length) is var count and > 0)
                length += (int)count;
        }

        return length;
    }
}
