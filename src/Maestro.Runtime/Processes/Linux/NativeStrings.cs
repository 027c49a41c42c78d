using System.Runtime.InteropServices;
using System.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>A null-terminated array of null-terminated UTF-8 strings, as <c>argv</c> and <c>envp</c> want it, in one piece of memory.</summary>
internal readonly unsafe ref struct NativeStrings : IDisposable
{
    private readonly void* _memory;

    /// <param name="first">The first string, or null to leave it out.</param>
    /// <param name="rest">The others.</param>
    internal NativeStrings(string? first, IReadOnlyList<string> rest)
    {
        var count = rest.Count + (first is null ? 0 : 1);
        var size = (nuint)(count + 1) * (nuint)sizeof(byte*) + Size(first);
        for (var i = 0; i < rest.Count; i++)
            size += Size(rest[i]);
        _memory = NativeMemory.Alloc(size);
        var pointers = (byte**)_memory;
        var text = (byte*)(pointers + count + 1);
        if (first is not null)
            text = Put(first, text, pointers++);
        for (var i = 0; i < rest.Count; i++)
            text = Put(rest[i], text, pointers++);
        *pointers = null;
    }

    /// <summary>The array.</summary>
    internal byte** Pointers => (byte**)_memory;

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(_memory);

    private static nuint Size(string? text) => text is null ? 0 : (nuint)Encoding.UTF8.GetMaxByteCount(text.Length) + 1;

    private static byte* Put(string text, byte* target, byte** pointer)
    {
        *pointer = target;
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        target += Encoding.UTF8.GetBytes(text, new Span<byte>(target, room));
        *target = 0;
        return target + 1;
    }
}
