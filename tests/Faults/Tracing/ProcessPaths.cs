using System.Text;

namespace Faults.Tracing;

/// <summary>Which files a stopped thread's arguments mean.</summary>
internal static class ProcessPaths
{
    private const int LongestPath = 4096;
    private const int WorkingDirectory = -100;

    /// <summary>The path that a call is about; empty when it is about none.</summary>
    internal static string Of(int thread, SystemCall call, ulong[] arguments)
    {
        if (call.Path < 0)
            return call.Folder < 0 ? "" : Link($"/proc/{thread}/fd/{(int)arguments[call.Folder]}");
        var path = Text(thread, (long)arguments[call.Path]);
        if (path.StartsWith('/') || path.Length == 0)
            return path;
        var folder = call.Folder < 0 || (int)arguments[call.Folder] == WorkingDirectory ? "cwd" : $"fd/{(int)arguments[call.Folder]}";
        return Path.GetFullPath(path, Link($"/proc/{thread}/{folder}") is { Length: > 0 } start && start.StartsWith('/') ? start : "/");
    }

    /// <summary>The process a thread belongs to.</summary>
    internal static int ProcessOf(int thread)
    {
        var line = File.ReadLines($"/proc/{thread}/status").First(l => l.StartsWith("Tgid:", StringComparison.Ordinal));
        return int.Parse(line.AsSpan(5));
    }

    // Programs do close what was never open.
    private static string Link(string path) => new FileInfo(path).LinkTarget ?? "";

    private static string Text(int thread, long address)
    {
        // Where a descriptor is meant, there may be no path at all.
        if (address == 0)
            return "";
        using var memory = File.OpenHandle($"/proc/{thread}/mem");
        var buffer = new byte[LongestPath];
        var length = 0;
        // A page at a time: the next one may not be there.
        while (length < LongestPath)
        {
            var step = (int)Math.Min(LongestPath - length, 4096 - ((address + length) & 4095));
            var read = RandomAccess.Read(memory, buffer.AsSpan(length, step), address + length);
            var end = buffer.AsSpan(length, read).IndexOf((byte)0);
            length += end >= 0 ? end : read;
            if (end >= 0 || read == 0)
                break;
        }
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
