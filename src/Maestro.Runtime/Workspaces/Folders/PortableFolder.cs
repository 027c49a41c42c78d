using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>A folder by its path, for platforms on which .NET cannot hold one open.</summary>
internal sealed class PortableFolder(string path) : OpenFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <inheritdoc/>
    public override string Location => path;

    /// <inheritdoc/>
    public override IReadOnlyList<FolderEntry> List() =>
        [.. new DirectoryInfo(path).EnumerateFileSystemInfos("*", Everything).Select(entry => new FolderEntry(entry.Name, FileStat.Read(entry.FullName)))];

    /// <inheritdoc/>
    public override FileStat? Stat(string name) => FileStat.Read(Full(name));

    /// <inheritdoc/>
    public override OpenFolder Folder(string name) => Stat(name) is { IsFolder: true }
        ? new PortableFolder(Full(name))
        : throw new DirectoryNotFoundException($"there is no folder '{Full(name)}'");

    /// <inheritdoc/>
    public override Stream Read(string name) => File.OpenRead(Full(name));

    /// <inheritdoc/>
    public override byte[] ReadLink(string name) => System.Text.Encoding.UTF8.GetBytes(new FileInfo(Full(name)).LinkTarget ?? "");

    /// <inheritdoc/>
    public override void Write(string name, Stream content, bool executable)
    {
        File.Delete(Full(Temporary));
        using (var file = new FileStream(Full(Temporary), FileMode.CreateNew, FileAccess.Write))
            content.CopyTo(file);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Full(Temporary), (UnixFileMode)(executable ? FileStat.ExecutablePermissions : FileStat.PlainPermissions));
        File.Move(Full(Temporary), Full(name), overwrite: true);
    }

    /// <inheritdoc/>
    public override bool TryWriteClone(string name, SafeFileHandle content, bool executable) => false;

    /// <inheritdoc/>
    public override void WriteLink(string name, string target)
    {
        File.Delete(Full(name));
        File.CreateSymbolicLink(Full(name), target);
    }

    /// <inheritdoc/>
    public override void WriteDurably(string name, Stream content, uint permissions)
    {
        using var file = new FileStream(Full(name), FileMode.CreateNew, FileAccess.Write);
        content.CopyTo(file);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, (UnixFileMode)permissions);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public override void MakeLink(string name, string target) => File.CreateSymbolicLink(Full(name), target);

    /// <inheritdoc/>
    public override bool MoveIfFree(string from, string to)
    {
        if (Stat(from) is null || Stat(to) is not null)
            return false;
        File.Move(Full(from), Full(to), overwrite: false);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryExchange(string one, string other) => false;

    /// <inheritdoc/>
    public override void Replace(string from, string to) => File.Move(Full(from), Full(to), overwrite: true);

    /// <inheritdoc/>
    public override void Sync() => Git.DirectorySync.Sync(path);

    /// <inheritdoc/>
    public override void MakeFolder(string name) => Directory.CreateDirectory(Full(name));

    /// <inheritdoc/>
    public override void Delete(string name) => File.Delete(Full(name));

    /// <inheritdoc/>
    public override bool DeleteIfEmpty(string name)
    {
        if (Directory.EnumerateFileSystemEntries(Full(name)).Any())
            return false;
        Directory.Delete(Full(name));
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private string Full(string name) => Path.Combine(path, name);
}
