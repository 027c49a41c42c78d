using System.Buffers;
using System.Text;

namespace Maestro.Runtime.Processes;

/// <summary>Head and tail of a stream; what lies between is counted and dropped, so memory is constant whatever a child writes.</summary>
/// <param name="keep">Bytes kept of the head, and as many of the tail.</param>
internal sealed class OutputCapture(int keep) : IOutputSink
{
    private const int FirstRent = 4096;

    private byte[] _head = [];
    private byte[] _tail = [];
    private int _headLength;
    private int _tailLength;
    private int _tailNext;
    private long _total;

    /// <summary>Bytes that were dropped.</summary>
    internal long Dropped => _total - _headLength - _tailLength;

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _total += bytes.Length;
        var taken = Math.Min(keep - _headLength, bytes.Length);
        if (taken > 0)
            AppendHead(bytes[..taken]);
        if (taken < bytes.Length && keep > 0)
            AppendTail(bytes[Math.Max(0, taken)..]);
    }

    /// <summary>What was kept, decoded, and gives the buffers back. Call it once, at the end.</summary>
    /// <returns>The text, with a line between head and tail that says how much was dropped, and that number.</returns>
    internal (string Text, long Dropped) Finish()
    {
        if (_total == 0)
            return ("", 0);
        var kept = ArrayPool<byte>.Shared.Rent(_headLength + _tailLength);
        _head.AsSpan(0, _headLength).CopyTo(kept);
        CopyTail(kept.AsSpan(_headLength, _tailLength));
        var result = Dropped == 0 ? (Decode(kept.AsSpan(0, _headLength + _tailLength)), 0) : Abridged(kept);
        ArrayPool<byte>.Shared.Return(kept);
        Return(ref _head);
        Return(ref _tail);
        return result;
    }

    private (string Text, long Dropped) Abridged(byte[] kept)
    {
        // A word or a character that was cut in two belongs to what was dropped.
        var head = Utf8Edges.WithoutCutEnd(WordEdges.WithoutCutEnd(kept.AsSpan(0, _headLength)));
        var tail = Utf8Edges.WithoutCutStart(WordEdges.WithoutCutStart(kept.AsSpan(_headLength, _tailLength)));
        var dropped = _total - head.Length - tail.Length;
        return ($"{Decode(head)}\n[... {dropped} bytes dropped ...]\n{Decode(tail)}", dropped);
    }

    private void AppendHead(ReadOnlySpan<byte> bytes)
    {
        var needed = _headLength + bytes.Length;
        if (needed > _head.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstRent, Math.Max(needed, Math.Min(keep, _head.Length * 2))));
            _head.AsSpan(0, _headLength).CopyTo(larger);
            Return(ref _head);
            _head = larger;
        }

        bytes.CopyTo(_head.AsSpan(_headLength));
        _headLength = needed;
    }

    private void AppendTail(ReadOnlySpan<byte> bytes)
    {
        if (_tail.Length == 0)
            _tail = ArrayPool<byte>.Shared.Rent(keep);
        if (bytes.Length > keep)
            bytes = bytes[^keep..];
        var first = Math.Min(bytes.Length, keep - _tailNext);
        bytes[..first].CopyTo(_tail.AsSpan(_tailNext));
        bytes[first..].CopyTo(_tail);
        _tailNext = (_tailNext + bytes.Length) % keep;
        _tailLength = Math.Min(keep, _tailLength + bytes.Length);
    }

    private void CopyTail(Span<byte> target)
    {
        if (_tailLength < keep)
        {
            _tail.AsSpan(0, _tailLength).CopyTo(target);
            return;
        }

        _tail.AsSpan(_tailNext, keep - _tailNext).CopyTo(target);
        _tail.AsSpan(0, _tailNext).CopyTo(target[(keep - _tailNext)..]);
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static void Return(ref byte[] buffer)
    {
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }
}
