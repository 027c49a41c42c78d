namespace Faults.Tracing;

/// <summary>What a system call does to files.</summary>
[Flags]
internal enum Sort
{
    /// <summary>Reads bytes, names or links.</summary>
    Read = 1,

    /// <summary>Asks about a path.</summary>
    Ask = 2,

    /// <summary>Opens something.</summary>
    Open = 4,

    /// <summary>Makes a name, or moves one.</summary>
    Make = 8,

    /// <summary>Writes bytes, or changes a length.</summary>
    Write = 16,

    /// <summary>Removes a name.</summary>
    Remove = 32,

    /// <summary>Changes permissions or times.</summary>
    Mode = 64,

    /// <summary>Brings to the disk.</summary>
    Sync = 128,

    /// <summary>Starts a program.</summary>
    Start = 256,

    /// <summary>Takes a descriptor that is no file's.</summary>
    Descriptor = 512,

    /// <summary>Leaves the disk other than it was, or is the moment before or after that.</summary>
    Change = Make | Write | Remove | Mode | Sync | Start,
}
