using System.Buffers;

namespace Maestro.Runtime.Journal;

/// <summary>Gives records their place in the chain and writes them in groups. For one thread at a time.</summary>
internal sealed class RecordLog : IDisposable
{
    private const int KeptBufferBytes = 1024 * 1024;

    private readonly SegmentWriter _segments;
    private readonly RecordWriter _writer = new();
    private readonly string _run;
    private readonly TimeProvider _clock;
    private ArrayBufferWriter<byte> _lines = new(64 * 1024);

    /// <param name="segments">Where records go.</param>
    /// <param name="run">The run they belong to.</param>
    /// <param name="clock">Tells their time.</param>
    /// <param name="nextSeq">Number of the next record.</param>
    /// <param name="head">Hash of the last one.</param>
    internal RecordLog(SegmentWriter segments, string run, TimeProvider clock, long nextSeq, string head)
    {
        _segments = segments;
        _run = run;
        _clock = clock;
        NextSeq = nextSeq;
        Head = head;
    }

    /// <summary>Number of the next record, after those that are on disk.</summary>
    internal long NextSeq { get; private set; }

    /// <summary>Hash of the last record that is on disk.</summary>
    internal string Head { get; private set; }

    /// <summary>Writes a group with one write and one sync, and sets each <see cref="PendingRecord.Record"/>.</summary>
    internal void Append(List<PendingRecord> group)
    {
        _lines.ResetWrittenCount();
        var seq = NextSeq;
        var head = Head;
        foreach (var pending in group)
        {
            pending.Record = _writer.Write(new(seq, _clock.GetUtcNow(), Mono(), head), _run, pending, _lines);
            head = pending.Record.Hash;
            seq++;
        }

        _segments.Append(_lines.WrittenSpan);
        (NextSeq, Head) = (seq, head);
        if (_lines.Capacity > KeptBufferBytes)
            _lines = new(64 * 1024);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _segments.Dispose();
    }

    private long Mono() => (long)(_clock.GetTimestamp() * (1_000_000.0 / _clock.TimestampFrequency));
}
