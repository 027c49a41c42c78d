using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>What happens in the child between fork and exec: its three streams, its folder, and no other descriptor of ours.</summary>
internal readonly unsafe ref struct FileActions : IDisposable
{
    // Every descriptor of .NET's is close-on-exec; this catches those of native libraries. glibc 2.34 and later; absent in musl.
    private static readonly delegate* unmanaged<void*, int, int> AddCloseFrom = FindAddCloseFrom();

    private readonly void* _actions;

    internal FileActions(ReadOnlySpan<int> streams, string workingDirectory)
    {
        _actions = NativeMemory.Alloc(LibcSpawn.StructureSize);
        Error = LibcSpawn.InitFileActions(_actions);
        for (var i = 0; i < streams.Length; i++)
            Error = Error != 0 ? Error : LibcSpawn.AddDuplicate(_actions, streams[i], i);
        using var folder = new NativeStrings(workingDirectory, []);
        Error = Error != 0 ? Error : LibcSpawn.AddChangeDirectory(_actions, folder.Pointers[0]);
        if (AddCloseFrom != null && Error == 0)
            Error = AddCloseFrom(_actions, streams.Length);
    }

    /// <summary>The first error of building them; 0 when there was none.</summary>
    internal int Error { get; }

    /// <summary>The C library's structure.</summary>
    internal void* Pointer => _actions;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = LibcSpawn.DestroyFileActions(_actions);
        NativeMemory.Free(_actions);
    }

    private static delegate* unmanaged<void*, int, int> FindAddCloseFrom()
    {
        return NativeLibrary.TryLoad("libc.so.6", out var library)
            && NativeLibrary.TryGetExport(library, "posix_spawn_file_actions_addclosefrom_np", out var address)
            ? (delegate* unmanaged<void*, int, int>)address
            : null;
    }
}
