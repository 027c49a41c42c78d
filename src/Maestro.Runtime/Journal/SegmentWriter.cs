using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Journal;

/// <summary>Appends to a journal's last segment, durably, and goes on to the next when it is full.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _folder;
    private readonly long _rollBytes;
    private SafeFileHandle _file;
    private int _number;
    private long _length;

    /// <param name="folder">The journal's folder.</param>
    /// <param name="number">The segment to go on with; it is made when it is not there.</param>
    /// <param name="rollBytes">No segment grows longer than this, unless one group of records is.</param>
    internal SegmentWriter(string folder, int number, long rollBytes)
    {
        _folder = folder;
        _rollBytes = rollBytes;
        _number = number;
        _file = Open(FileMode.OpenOrCreate);
        _length = RandomAccess.GetLength(_file);
    }

    /// <summary>Appends whole lines and syncs them. After an exception the end of the file is unknown.</summary>
    internal void Append(ReadOnlySpan<byte> lines)
    {
        if (_length > 0 && _length + lines.Length > _rollBytes)
            Roll();
        RandomAccess.Write(_file, lines, _length);
        Durable.Sync(_file);
        _length += lines.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Roll()
    {
        // Every append before was synced: the old segment is complete on disk.
        _file.Dispose();
        _number++;
        _length = 0;
        _file = Open(FileMode.CreateNew);
    }

    private SafeFileHandle Open(FileMode mode)
    {
        var file = File.OpenHandle(SegmentFiles.PathOf(_folder, _number), mode, FileAccess.Write, FileShare.ReadWrite);
        Durable.SyncFolder(_folder);
        return file;
    }
}
