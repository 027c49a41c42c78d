using Faults.Tracing;

namespace Faults.Kinds;

/// <summary>A way in which an operation goes wrong.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Does">What happens.</param>
/// <param name="Fits">Which operations can go wrong so.</param>
/// <param name="Blow">What is done to the one that is struck.</param>
/// <param name="Error">The error it fails with.</param>
/// <param name="Stays">Whether every operation after it that fits <see cref="NoRoom"/> fails too, as on a full disk.</param>
internal sealed record FaultKind(string Name, string Does, Func<Operation, bool> Fits, Blow Blow, int Error = 0, bool Stays = false)
{
    private const int Io = 5, Access = 13, TooManyFiles = 24, NoSpace = 28;

    /// <summary>Every kind.</summary>
    internal static IReadOnlyList<FaultKind> All { get; } =
    [
        new("kill", "kill -9 of Maestro before each change, also while git makes it", o => Is(o, Sort.Change), Blow.Kill),
        new("torn", "kill -9 of Maestro in the middle of each write of its own", o => Is(o, Sort.Write) && !o.ByChild, Blow.Tear),
        new("kill-git", "kill -9 of git, while Maestro lives, as it starts and before each change", o => o.ByChild && Is(o, Sort.Change), Blow.KillChild),
        new("ENOSPC", "no space left on device, once", NoRoom, Blow.Fail, NoSpace),
        new("full", "a disk that is full from here on, the write that fills it done by half", o => Is(o, Sort.Write), Blow.Shorten, NoSpace, Stays: true),
        new("EIO", "input/output error", o => Is(o, Sort.Read | Sort.Ask | Sort.Open | Sort.Make | Sort.Write | Sort.Remove | Sort.Mode), Blow.Fail, Io),
        new("EACCES", "permission denied", o => Is(o, Sort.Ask | Sort.Open | Sort.Make | Sort.Remove | Sort.Mode | Sort.Start), Blow.Fail, Access),
        new("EMFILE", "too many open files", o => Is(o, Sort.Open | Sort.Descriptor), Blow.Fail, TooManyFiles),
        new("short", "a write that is done by half and must be gone on with", o => Is(o, Sort.Write), Blow.Shorten),
        new("sync", "a sync that fails", o => Is(o, Sort.Sync), Blow.Fail, Io),
    ];

    /// <summary>Whether it takes room on the disk.</summary>
    internal static bool NoRoom(Operation operation) => Is(operation, Sort.Write | Sort.Make);

    private static bool Is(Operation operation, Sort sort) => (operation.Sort & sort) != 0;
}
