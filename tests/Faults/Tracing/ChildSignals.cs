using System.Runtime.InteropServices;

namespace Faults.Tracing;

/// <summary>Keeps .NET from being woken for every stop of what is traced: only an end is of interest to it.</summary>
internal static unsafe partial class ChildSignals
{
    private const int ChildSignal = 17, StructureSize = 152, FlagsOffset = 136, NoStops = 1;

    /// <summary>Sets that, whoever installed the handler.</summary>
    internal static void ForExitsOnly()
    {
        var action = stackalloc byte[StructureSize];
        if (Call(ChildSignal, null, action) != 0)
            return;
        action[FlagsOffset] |= NoStops;
        _ = Call(ChildSignal, action, null);
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int Call(int signal, byte* action, byte* old);
}
