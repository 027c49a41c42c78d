using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>A workspace at a glance, build output and all: equal looks mean that no file came, went or was written.</summary>
/// <param name="Sizes">Which files there are, and of what size.</param>
/// <param name="Times">When they were written.</param>
internal sealed record WorkspaceLook(ulong Sizes, ulong Times)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Looks.</summary>
    /// <param name="root">The workspace.</param>
    public static WorkspaceLook At(string root)
    {
        // In no order, as the file system tells them.
        var (sizes, times) = (0UL, 0UL);
        try
        {
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", Everything))
            {
                var name = XxHash64.HashToUInt64(MemoryMarshal.AsBytes(file.FullName.AsSpan()));
                sizes += Mixed(name, file.Length);
                times += Mixed(name, file.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file went away, or was locked up, while it was looked at: a change like any other, of which the next look sees what is there then.
            sizes++;
        }

        return new(sizes, times);
    }

    private static ulong Mixed(ulong name, long value)
    {
        Span<ulong> both = [name, (ulong)value];
        return XxHash64.HashToUInt64(MemoryMarshal.AsBytes(both));
    }
}
