using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>The attributes every child is started with; made once, for the process's life.</summary>
internal static unsafe class SpawnAttributes
{
    /// <summary>
    /// A session of its own, no signal blocked, every signal at its default: .NET ignores SIGPIPE, and an ignored signal stays ignored
    /// across exec.
    /// </summary>
    internal static void* Value { get; } = Create();

    private static void* Create()
    {
        var attributes = NativeMemory.AllocZeroed(LibcSpawn.StructureSize);
        var signals = stackalloc byte[128];
        Check(LibcSpawn.InitAttributes(attributes));
        Check(LibcSpawn.FillSignals(signals));
        Check(LibcSpawn.SetDefaults(attributes, signals));
        Check(LibcSpawn.EmptySignals(signals));
        Check(LibcSpawn.SetMask(attributes, signals));
        Check(LibcSpawn.SetFlags(attributes, LibcSpawn.SetSession | LibcSpawn.SetSignalDefaults | LibcSpawn.SetSignalMask));
        return attributes;
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"The C library refused a spawn attribute: {Marshal.GetPInvokeErrorMessage(error)}.");
    }
}
