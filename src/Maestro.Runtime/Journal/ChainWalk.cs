namespace Maestro.Runtime.Journal;

/// <summary>Walks a journal from its first record, or from where an earlier walk ended, and checks every link. Usable while a writer lives.</summary>
/// <param name="folder">The journal's folder.</param>
/// <param name="from">Where to begin; null for the beginning. What lies before it is trusted.</param>
internal sealed class ChainWalk(string folder, WalkPosition? from = null)
{
    private readonly WalkPosition _from = from ?? WalkPosition.Start;
    private bool _atEnd;

    // One for the whole walk: an array a segment is what the collector works hardest on while much is remembered.
    private byte[] _buffer = [];
    private int _length;

    /// <summary>Records that were verified so far.</summary>
    internal long Count { get; private set; } = from?.Count ?? 0;

    /// <summary>Hash of the last of them.</summary>
    internal string Head { get; private set; } = from?.Head ?? RecordFormat.Genesis;

    /// <summary>The run the records belong to; null before the first.</summary>
    internal string? Run { get; private set; }

    /// <summary>Number of the segment the walk is in.</summary>
    internal int Segment { get; private set; } = Math.Max(0, (from?.Segment ?? 0) - 1);

    /// <summary>The place after the last record that was verified.</summary>
    internal WalkPosition Position { get; private set; } = from ?? WalkPosition.Start;

    /// <summary>Set when the walk ended at an unfinished last line.</summary>
    internal TornTail? Torn { get; private set; }

    /// <summary>Set when the walk ended at something that does not verify.</summary>
    internal JournalProblem? Problem { get; private set; }

    /// <summary>The records in order; ends at the end, at a torn tail, or at a problem. Walk once.</summary>
    internal IEnumerable<JournalRecord> Records()
    {
        while (Problem is null && !_atEnd && HasNext())
        {
            Segment++;
            foreach (var record in InSegment(SegmentFiles.PathOf(folder, Segment)))
                yield return record;
        }
    }

    private bool HasNext()
    {
        if (!HasSuccessor())
            return false;
        if (File.Exists(SegmentFiles.PathOf(folder, Segment + 1)))
            return true;
        Fail(SegmentFiles.PathOf(folder, Segment + 1), 0, "The segment is missing, but a later one is there.");
        return false;
    }

    private IEnumerable<JournalRecord> InSegment(string file)
    {
        // Asked before reading: a segment that has a successor is not written to any more.
        var isComplete = HasSuccessor();
        Read(file);
        var (start, line) = Segment == _from.Segment ? (_from.Offset, _from.Line + 1) : (0, 1);
        if (start > _length)
            Fail(file, line, "The segment is shorter than it was.");
        while (Problem is null)
        {
            var length = _buffer.AsSpan(start, _length - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (Take(_buffer.AsSpan(start, length), file, line++) is not { } record)
                    yield break;
                start += length + 1;
                Position = new(Segment, start, line - 1, Count, Head);
                yield return record;
            }
            else if (!isComplete && HasSuccessor())
            {
                // The writer went on after we read: there may be more in here by now.
                isComplete = true;
                Read(file);
            }
            else
            {
                End(file, line, start, _length, isComplete);
                yield break;
            }
        }
    }

    private void End(string file, int line, int start, int length, bool isComplete)
    {
        // Without a successor this was the end, even if there is one by now: more may have been written in here before it was made.
        _atEnd = !isComplete;
        if (start < length && isComplete)
            Fail(file, line, "The line is cut off, but a later segment is there.");
        else if (start < length)
            Torn = new(file, start, length - start);
    }

    private bool HasSuccessor() => SegmentFiles.Last(folder) > Segment;

    private JournalRecord? Take(ReadOnlySpan<byte> bytes, string file, int line)
    {
        var (record, kind, message) = RecordParser.Parse(bytes, Run, Head);
        if (record is null)
            Problem = new(kind, file, line, message);
        else if (record.Seq != Count + 1)
            Fail(file, line, $"The record has number {record.Seq} where {Count + 1} belongs.");
        else if (record.Prev != Head)
            Fail(file, line, "The record does not follow the one before it.");
        else if (record.Run != (Run ?? record.Run))
            Fail(file, line, $"The record belongs to run {record.Run}, those before it to {Run}.");
        if (Problem is not null)
            return null;
        Count++;
        Head = record!.Hash;
        Run = record.Run;
        return record;
    }

    private void Read(string file)
    {
        try
        {
            _length = SegmentFiles.Read(file, ref _buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem = new(JournalProblemKind.Io, file, 0, e.Message);
            _length = 0;
        }
    }

    private void Fail(string file, int line, string message) => Problem = new(JournalProblemKind.Damaged, file, line, message);
}
