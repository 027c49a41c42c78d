using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>The process id the kernel gave out last.</summary>
/// <remarks>
/// Ids are given out in order, so a child whose successors are all accounted for cannot have started anything: one read instead of a sweep
/// over the whole process table, which would cost more than most children do.
/// </remarks>
internal static class LastPid
{
    private static readonly SafeFileHandle? Load = OpenLoad();

    /// <summary>The id, or 0 when the kernel does not tell.</summary>
    internal static int Read()
    {
        if (Load is null)
            return 0;
        Span<byte> line = stackalloc byte[128];
        var length = RandomAccess.Read(Load, line, 0);
        var text = line[..length].TrimEnd((byte)'\n');
        return Utf8Parser.TryParse(text[(text.LastIndexOf((byte)' ') + 1)..], out int pid, out _) ? pid : 0;
    }

    private static SafeFileHandle? OpenLoad()
    {
        try
        {
            return File.OpenHandle("/proc/loadavg");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
