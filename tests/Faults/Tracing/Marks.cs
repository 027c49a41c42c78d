using System.Runtime.InteropServices;

namespace Faults.Tracing;

/// <summary>How a victim says which part of it counts: by a system call that does nothing and that nobody else makes. And what else a process says of itself.</summary>
internal static partial class Marks
{
    /// <summary>Number of <c>prctl</c>.</summary>
    internal const int Call = 157;

    /// <summary>Its first argument where counting begins.</summary>
    internal const int BeginRequest = 0x4d414501;

    /// <summary>Its first argument where counting ends.</summary>
    internal const int EndRequest = 0x4d414502;

    private const int AllowTracingRequest = 0x59616d61;
    private const int AdoptOrphansRequest = 36;

    /// <summary>From here on operations count.</summary>
    internal static void Begin() => _ = Say(BeginRequest, 0);

    /// <summary>From here on they do not.</summary>
    internal static void End() => _ = Say(EndRequest, 0);

    /// <summary>Lets any process of this user trace us, where otherwise only a parent may.</summary>
    internal static void AllowTracing() => _ = Say(AllowTracingRequest, -1);

    /// <summary>Orphans become ours, so that none stays as a zombie.</summary>
    internal static void AdoptOrphans() => _ = Say(AdoptOrphansRequest, 1);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Say(int what, nint argument);
}
