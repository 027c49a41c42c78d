using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>A folder held open by its descriptor.</summary>
internal sealed unsafe class LinuxFolder : OpenFolder
{
    private const int BufferBytes = 64 * 1024;
    private const int NameOffset = 19;
    private const int LongestLink = 4096;

    private readonly string _path;
    private int _folder;

    private LinuxFolder(int folder, string path) => (_folder, _path) = (folder, path);

    /// <inheritdoc/>
    public override string Location => $"/proc/self/fd/{_folder}";

    /// <summary>Opens a folder by its path.</summary>
    public static LinuxFolder Open(string path) => Open(LinuxCalls.CurrentDirectory, path, path, follow: true);

    /// <inheritdoc/>
    public override IReadOnlyList<FolderEntry> List()
    {
        var entries = new List<FolderEntry>();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        fixed (byte* start = buffer)
        {
            nint read;
            while ((read = LinuxCalls.List(_folder, start, BufferBytes)) > 0)
                for (nint at = 0; at < read; at += *(ushort*)(start + at + 16))
                    Add(entries, start + at + NameOffset);
            var error = Marshal.GetLastPInvokeError();
            ArrayPool<byte>.Shared.Return(buffer);
            return read == 0 ? entries : throw LinuxErrors.Of("list", _path, error);
        }
    }

    /// <inheritdoc/>
    public override FileStat? Stat(string name)
    {
        fixed (byte* bytes = Bytes(name))
            return Statx.Read(_folder, bytes);
    }

    /// <inheritdoc/>
    public override OpenFolder Folder(string name) => Open(_folder, name, Path.Combine(_path, name), follow: false);

    /// <inheritdoc/>
    public override Stream Read(string name)
    {
        var file = OpenAt(name, LinuxCalls.ForReading | LinuxCalls.NoFollow, 0);
        return new FileStream(new SafeFileHandle(file, ownsHandle: true), FileAccess.Read, bufferSize: 0);
    }

    /// <inheritdoc/>
    public override byte[] ReadLink(string name)
    {
        var buffer = stackalloc byte[LongestLink];
        fixed (byte* bytes = Bytes(name))
        {
            var length = LinuxCalls.ReadLink(_folder, bytes, buffer, LongestLink);
            return length >= 0 ? new ReadOnlySpan<byte>(buffer, (int)length).ToArray() : throw Failed("read the link", name);
        }
    }

    /// <inheritdoc/>
    public override void Write(string name, Stream content, bool executable)
    {
        var file = OpenTemporary();
        using (var stream = new FileStream(new SafeFileHandle(file, ownsHandle: true), FileAccess.Write, bufferSize: 0))
        {
            content.CopyTo(stream);
            ChangeMode(file, name, executable);
        }
        PutInPlace(name);
    }

    /// <inheritdoc/>
    public override bool TryWriteClone(string name, SafeFileHandle content, bool executable)
    {
        var file = OpenTemporary();
        using (var handle = new SafeFileHandle(file, ownsHandle: true))
        {
            if (!FileClone.Try(content, handle, Path.Combine(_path, name)))
            {
                RemoveTemporary();
                return false;
            }
            ChangeMode(file, name, executable);
        }
        PutInPlace(name);
        return true;
    }

    /// <inheritdoc/>
    public override void WriteLink(string name, string target)
    {
        RemoveTemporary();
        fixed (byte* there = Bytes(target), temporary = Bytes(Temporary))
            if (LinuxCalls.Link(there, _folder, temporary) != 0)
                throw Failed("make the link", name);
        PutInPlace(name);
    }

    /// <inheritdoc/>
    public override void WriteDurably(string name, Stream content, uint permissions)
    {
        var file = OpenAt(name, LinuxCalls.ForNew | LinuxCalls.NoFollow, 0x180);
        using var stream = new FileStream(new SafeFileHandle(file, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        content.CopyTo(stream);
        if (LinuxCalls.ChangeMode(file, permissions) != 0 || LinuxCalls.Sync(file) != 0)
            throw Failed("write", name);
    }

    /// <inheritdoc/>
    public override void MakeLink(string name, string target)
    {
        fixed (byte* there = Bytes(target), bytes = Bytes(name))
            if (LinuxCalls.Link(there, _folder, bytes) != 0)
                throw Failed("make the link", name);
    }

    /// <inheritdoc/>
    public override bool MoveIfFree(string from, string to)
    {
        switch (Rename(from, to, LinuxCalls.NoReplace))
        {
            case 0:
                return true;
            case LinuxCalls.Exists or LinuxCalls.NoEntry:
                return false;
            case LinuxCalls.Unsupported or LinuxCalls.NoSuchCall when Stat(to) is null && Stat(from) is not null:
                Replace(from, to);
                return true;
            case LinuxCalls.Unsupported or LinuxCalls.NoSuchCall:
                return false;
            case var error:
                throw LinuxErrors.Of("rename", Path.Combine(_path, from), error);
        }
    }

    /// <inheritdoc/>
    public override bool TryExchange(string one, string other) => Rename(one, other, LinuxCalls.Exchange) switch
    {
        0 => true,
        LinuxCalls.Unsupported or LinuxCalls.NoSuchCall or LinuxCalls.NoEntry => false,
        var error => throw LinuxErrors.Of("exchange", Path.Combine(_path, one), error),
    };

    /// <inheritdoc/>
    public override void Replace(string from, string to)
    {
        fixed (byte* first = Bytes(from), second = Bytes(to))
            if (LinuxCalls.Rename(_folder, first, _folder, second) != 0)
                throw Failed("put in place", to);
    }

    /// <inheritdoc/>
    public override void Sync()
    {
        if (LinuxCalls.Sync(_folder) != 0)
            throw Failed("sync", "");
    }

    /// <inheritdoc/>
    public override void MakeFolder(string name)
    {
        fixed (byte* bytes = Bytes(name))
            if (LinuxCalls.MakeFolder(_folder, bytes, FileStat.ExecutablePermissions) != 0 && Marshal.GetLastPInvokeError() != LinuxCalls.Exists)
                throw Failed("make the folder", name);
    }

    /// <inheritdoc/>
    public override void Delete(string name)
    {
        fixed (byte* bytes = Bytes(name))
            if (LinuxCalls.Unlink(_folder, bytes, 0) != 0 && Marshal.GetLastPInvokeError() != LinuxCalls.NoEntry)
                throw Failed("delete", name);
    }

    /// <inheritdoc/>
    public override bool DeleteIfEmpty(string name)
    {
        fixed (byte* bytes = Bytes(name))
        {
            if (LinuxCalls.Unlink(_folder, bytes, LinuxCalls.RemoveFolder) == 0)
                return true;
            return Marshal.GetLastPInvokeError() switch
            {
                LinuxCalls.NoEntry => true,
                LinuxCalls.NotEmpty or LinuxCalls.Exists => false,
                _ => throw Failed("delete the folder", name),
            };
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_folder >= 0)
            _ = LinuxCalls.Close(_folder);
        _folder = -1;
    }

    private static LinuxFolder Open(int at, string name, string path, bool follow)
    {
        fixed (byte* bytes = Bytes(name))
        {
            var folder = LinuxCalls.Open(at, bytes, LinuxCalls.ForReading | LinuxCalls.FolderOnly | (follow ? 0 : LinuxCalls.NoFollow), 0);
            return folder >= 0 ? new(folder, path) : throw LinuxErrors.Of("open the folder", path, Marshal.GetLastPInvokeError());
        }
    }

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(name + '\0');

    private void Add(List<FolderEntry> entries, byte* name)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        if (bytes.SequenceEqual("."u8) || bytes.SequenceEqual(".."u8))
            return;
        if (!Utf8.IsValid(bytes))
            entries.Add(new(Encoding.UTF8.GetString(bytes), null));
        else if (Statx.Read(_folder, name) is { } stat)
            entries.Add(new(Encoding.UTF8.GetString(bytes), stat));
    }

    private int OpenAt(string name, int flags, uint mode)
    {
        fixed (byte* bytes = Bytes(name))
        {
            int file;
            do
                file = LinuxCalls.Open(_folder, bytes, flags, mode);
            while (file < 0 && Marshal.GetLastPInvokeError() == LinuxCalls.Interrupted);
            return file >= 0 ? file : throw Failed("open", name);
        }
    }

    // One may lie there from a process that died; as a rule there is none, and it costs a call to ask.
    private int OpenTemporary()
    {
        try
        {
            return OpenAt(Temporary, LinuxCalls.ForNew | LinuxCalls.NoFollow, 0x180);
        }
        catch (IOException) when (Stat(Temporary) is not null)
        {
            RemoveTemporary();
            return OpenAt(Temporary, LinuxCalls.ForNew | LinuxCalls.NoFollow, 0x180);
        }
    }

    private void ChangeMode(int file, string name, bool executable)
    {
        if (LinuxCalls.ChangeMode(file, executable ? FileStat.ExecutablePermissions : FileStat.PlainPermissions) != 0)
            throw Failed("change the mode of", name);
    }

    private void RemoveTemporary() => Delete(Temporary);

    private void PutInPlace(string name) => Replace(Temporary, name);

    /// <returns>The error, or 0.</returns>
    private int Rename(string from, string to, uint flags)
    {
        fixed (byte* first = Bytes(from), second = Bytes(to))
            return LinuxCalls.RenameWith(_folder, first, second, flags) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private Exception Failed(string verb, string name) => LinuxErrors.Of(verb, Path.Combine(_path, name), Marshal.GetLastPInvokeError());
}
