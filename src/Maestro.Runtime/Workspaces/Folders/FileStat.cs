using System.Runtime.InteropServices;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>What tells whether a file was written since it was last read. The change time cannot be set back by who writes the file.</summary>
/// <param name="Mode">Type and permission bits as in <c>stat(2)</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970.</param>
/// <param name="Changed">Nanoseconds since 1970; 0 where the platform has none, and then nothing is ever taken from the cache.</param>
/// <param name="Inode">The file's number.</param>
/// <param name="Names">How many names it has; a write through one of them changes it under all.</param>
internal readonly record struct FileStat(uint Mode, long Size, long Modified, long Changed, ulong Inode, uint Names)
{
    /// <summary>What a file gets that is in a tree as a plain one: 644.</summary>
    public const uint PlainPermissions = 0x1A4;

    /// <summary>What a file gets that is in a tree as an executable one: 755.</summary>
    public const uint ExecutablePermissions = 0x1ED;

    private const uint TypeMask = 0xF000;

    /// <summary>Whether it is a plain file.</summary>
    public bool IsFile => (Mode & TypeMask) == 0x8000;

    /// <summary>Whether it is a symbolic link.</summary>
    public bool IsLink => (Mode & TypeMask) == 0xA000;

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => (Mode & TypeMask) == 0x4000;

    /// <summary>Whether its owner may execute it.</summary>
    public bool IsExecutable => (Mode & 0x40) != 0;

    /// <summary>The nine permission bits and the three above them.</summary>
    public uint Permissions => Mode & 0xFFF;

    /// <summary>Reads it without following a link; null when there is nothing of that name.</summary>
    public static FileStat? Read(string path) => OperatingSystem.IsLinux() ? Statx.Read(path) : Portable(path);

    private static FileStat? Portable(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null && !file.Exists)
            return Directory.Exists(path) ? new FileStat(0x4000, 0, 0, 0, 0, 1) : null;
        var type = file.LinkTarget is not null ? 0xA000u : (file.Attributes & FileAttributes.Directory) != 0 ? 0x4000u : 0x8000u;
        var mode = OperatingSystem.IsWindows() ? 0x1A4u : (uint)file.UnixFileMode;
        return new(type | mode, type == 0x8000 ? file.Length : 0, file.LastWriteTimeUtc.Ticks * 100, 0, 0, 1);
    }
}
