namespace Faults.Tracing;

/// <summary>A system call that is watched.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What it does.</param>
/// <param name="Path">Which argument is the path; -1 when it takes a descriptor.</param>
/// <param name="Folder">Which argument is the folder the path starts from, or the descriptor; -1 for the working directory.</param>
/// <param name="Flags">Which argument has the flags of an open; -1 for none.</param>
internal sealed record SystemCall(string Name, Sort Sort, int Path, int Folder = -1, int Flags = -1)
{
    private const int Create = 0x40;

    /// <summary>By number, on x86-64. Not here: <c>close</c>, whose failure leaves nothing undone, and <c>fstat</c>, which cannot fail on what is open.</summary>
    internal static IReadOnlyDictionary<long, SystemCall> All { get; } = new Dictionary<long, SystemCall>
    {
        [0] = new("read", Sort.Read, -1, 0),
        [1] = new("write", Sort.Write, -1, 0),
        [2] = new("open", Sort.Open, 0, -1, 1),
        [4] = new("stat", Sort.Ask, 0),
        [6] = new("lstat", Sort.Ask, 0),
        [17] = new("pread64", Sort.Read, -1, 0),
        [18] = new("pwrite64", Sort.Write, -1, 0),
        [20] = new("writev", Sort.Write, -1, 0),
        [21] = new("access", Sort.Ask, 0),
        [59] = new("execve", Sort.Start, 0),
        [74] = new("fsync", Sort.Sync, -1, 0),
        [75] = new("fdatasync", Sort.Sync, -1, 0),
        [77] = new("ftruncate", Sort.Write, -1, 0),
        [82] = new("rename", Sort.Make, 1),
        [83] = new("mkdir", Sort.Make, 0),
        [84] = new("rmdir", Sort.Remove, 0),
        [86] = new("link", Sort.Make, 1),
        [87] = new("unlink", Sort.Remove, 0),
        [88] = new("symlink", Sort.Make, 1),
        [89] = new("readlink", Sort.Read, 0),
        [90] = new("chmod", Sort.Mode, 0),
        [91] = new("fchmod", Sort.Mode, -1, 0),
        [217] = new("getdents64", Sort.Read, -1, 0),
        [257] = new("openat", Sort.Open, 1, 0, 2),
        [258] = new("mkdirat", Sort.Make, 1, 0),
        [262] = new("newfstatat", Sort.Ask, 1, 0),
        [263] = new("unlinkat", Sort.Remove, 1, 0),
        [264] = new("renameat", Sort.Make, 3, 2),
        [265] = new("linkat", Sort.Make, 3, 2),
        [266] = new("symlinkat", Sort.Make, 2, 1),
        [267] = new("readlinkat", Sort.Read, 1, 0),
        [268] = new("fchmodat", Sort.Mode, 1, 0),
        [269] = new("faccessat", Sort.Ask, 1, 0),
        [280] = new("utimensat", Sort.Mode, 1, 0),
        [285] = new("fallocate", Sort.Write, -1, 0),
        [290] = new("eventfd2", Sort.Descriptor, -1),
        [293] = new("pipe2", Sort.Descriptor, -1),
        [306] = new("syncfs", Sort.Sync, -1, 0),
        [316] = new("renameat2", Sort.Make, 3, 2),
        [326] = new("copy_file_range", Sort.Write, -1, 2),
        [332] = new("statx", Sort.Ask, 1, 0),
        [434] = new("pidfd_open", Sort.Descriptor, -1),
        [439] = new("faccessat2", Sort.Ask, 1, 0),
        [452] = new("fchmodat2", Sort.Mode, 1, 0),
    };

    /// <summary>What it does with these arguments.</summary>
    internal Sort SortOf(ulong[] arguments) => Flags >= 0 && (arguments[Flags] & Create) != 0 ? Sort | Sort.Make : Sort;
}
