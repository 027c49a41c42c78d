namespace Maestro.Runtime.Journal;

/// <summary>The append-only record of a run: the only source of truth about it.</summary>
/// <remarks>
/// One thread at a time writes, and everything that is queued meanwhile goes to disk with the next write and sync: many writers at once cost
/// little more than one. A pool thread leaves the writing to the pool, where whoever is ready comes first and joins the group. A thread that
/// is not the pool's, such as one that watches a process, waits for its turn and writes itself, which saves waking another before and after.
/// </remarks>
internal sealed class RunJournal : IAsyncDisposable
{
    /// <summary>How long a posted record waits for one that is waited for, to share its sync.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly TaskCompletionSource _idle = new();
    private readonly RecordLog _log;
    private readonly IDisposable _lock;
    private readonly Timer _linger;
    private List<PendingRecord> _queue = [];
    private List<PendingRecord> _group = [];
    private JournalPoisonedException? _poison;
    private bool _writing;
    private bool _closed;

    /// <param name="log">Where records go; owned from here on.</param>
    /// <param name="heldLock">Given up when the journal is disposed.</param>
    internal RunJournal(RecordLog log, IDisposable heldLock)
    {
        _log = log;
        _lock = heldLock;
        Published = new(log.NextSeq, log.Head);
        _linger = new(static journal => ((RunJournal)journal!).WriteWhatLingers(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Raised for each record once it is on disk, in order, before its append completes, on the writer's thread: be quick. An exception
    /// from a handler poisons the journal.
    /// </summary>
    internal event Action<JournalRecord>? Appended;

    /// <summary>What of a payload is kept, by its record's type; null for all of it.</summary>
    internal Func<string, byte[], byte[]>? Kept { get; set; }

    /// <summary>Hash of the last record on disk.</summary>
    internal string Head => Published.Head;

    /// <summary>Number the next record gets, after those on disk.</summary>
    internal long NextSeq => Published.NextSeq;

    /// <summary>Number and hash of the last record on disk, as they belong together.</summary>
    internal (long Seq, string Hash) End
    {
        get
        {
            var end = Published;
            return (end.NextSeq - 1, end.Head);
        }
    }

    private ChainEnd Published { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    /// <summary>Opens a run's journal, or begins one.</summary>
    /// <param name="folder">The journal's folder; made when it is not there.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="clock">Tells the records' time.</param>
    /// <param name="from">Where a reading of it ended a moment ago; null reads it from the beginning.</param>
    /// <returns>The journal and its records from there on, or why it cannot be used.</returns>
    internal static JournalOpening Open(string folder, string run, TimeProvider clock, WalkPosition? from = null) => new JournalOpener(folder, run, clock, from: from).Open();

    /// <summary>Appends a record.</summary>
    /// <param name="type">What sort of record.</param>
    /// <param name="key">What it is about; may be empty.</param>
    /// <param name="payload">The rest; written as <see cref="JournalJson"/> says, before this method returns.</param>
    /// <param name="ct">Only looked at before the record is queued: a queued record is written, and waited for.</param>
    /// <returns>The record, when it is on disk.</returns>
    /// <exception cref="JournalPoisonedException">Writing failed, now or earlier.</exception>
    internal Task<JournalRecord> AppendAsync<T>(string type, string key, T payload, CancellationToken ct = default)
    {
        if (ct.IsCancellationRequested)
            return Task.FromCanceled<JournalRecord>(ct);
        if (Volatile.Read(ref _poison) is { } poison)
            return Task.FromException<JournalRecord>(poison);
        var pending = PendingRecord.Create(type, key, payload, awaited: true, Kept);
        if (!Thread.CurrentThread.IsThreadPoolThread)
            WriteHere(pending);
        else if (Enqueue(pending))
            WriteOnThePool();
        return pending.Written;
    }

    /// <summary>Appends a record nobody waits for. It is on disk a moment later, and before any record that is appended after it.</summary>
    /// <exception cref="JournalPoisonedException">Writing failed earlier.</exception>
    internal void Post<T>(string type, string key, T payload)
    {
        if (Volatile.Read(ref _poison) is { } poison)
            throw poison;
        Enqueue(PendingRecord.Create(type, key, payload, awaited: false, Kept));
    }

    /// <summary>Writes what is queued, closes the file and gives up the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
        }

        await _linger.DisposeAsync();
        if (!WriteWhatLingers())
            await _idle.Task;
        _log.Dispose();
        _lock.Dispose();
    }

    /// <returns>Whether the caller is to write: somebody waits for the record and nobody writes.</returns>
    private bool Enqueue(PendingRecord pending)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _queue.Add(pending);
            if (_writing)
                return false;
            if (pending.IsAwaited)
                return _writing = true;
            if (_queue.Count == 1)
                _linger.Change(Linger, Timeout.InfiniteTimeSpan);
            return false;
        }
    }

    private void WriteHere(PendingRecord own)
    {
        own.HasThread = true;
        if (Enqueue(own) || TakeTurn(own))
            Write();
        own.Release();
    }

    /// <summary>Waits until nobody writes, or until somebody wrote the record along with theirs.</summary>
    /// <returns>Whether the caller is to write.</returns>
    private bool TakeTurn(PendingRecord own)
    {
        lock (_gate)
        {
            while (_writing && !own.IsDone)
                Monitor.Wait(_gate);
            return !own.IsDone && (_writing = true);
        }
    }

    private void WriteOnThePool() => ThreadPool.UnsafeQueueUserWorkItem(static journal => journal.Write(), this, preferLocal: false);

    /// <summary>Writes what is queued unless somebody is at it.</summary>
    /// <returns>False when somebody else is.</returns>
    private bool WriteWhatLingers()
    {
        lock (_gate)
        {
            if (_writing)
                return false;
            _writing = true;
        }

        Write();
        return true;
    }

    /// <summary>Writes one group; whoever calls it is the writer.</summary>
    private void Write()
    {
        lock (_gate)
            (_group, _queue) = (_queue, _group);
        WriteGroup();
        foreach (var pending in _group)
            Release(pending);
        if (HandOver())
            WriteOnThePool();
    }

    // The writer does not run whatever waits. It goes to the pool's common queue, ahead of the next group, so that what it appends goes with that.
    private void Release(PendingRecord pending)
    {
        pending.Poison = _poison;
        if (pending is { IsAwaited: true, HasThread: false })
            ThreadPool.UnsafeQueueUserWorkItem(pending, preferLocal: false);
    }

    /// <summary>Ends a writer's turn.</summary>
    /// <returns>Whether the pool is to go on; when a thread waits for its turn, that one does.</returns>
    private bool HandOver()
    {
        lock (_gate)
        {
            foreach (var pending in _group)
                pending.IsDone = true;
            _group.Clear();
            var taken = _queue.Exists(pending => pending.HasThread);
            _writing = !taken && (_queue.Exists(pending => pending.IsAwaited) || (_closed && _queue.Count > 0));
            if (_closed && _queue.Count == 0)
                _idle.TrySetResult();
            else if (!_writing && !taken && _queue.Count > 0)
                _linger.Change(Linger, Timeout.InfiniteTimeSpan);
            Monitor.PulseAll(_gate);
            return _writing;
        }
    }

    private void WriteGroup()
    {
        if (_poison is not null || _group.Count == 0)
            return;
        try
        {
            _log.Append(_group);
            Published = new(_log.NextSeq, _log.Head);
            foreach (var pending in _group)
                Appended?.Invoke(pending.Record);
        }
#pragma warning disable CA1031 // Not swallowed: it is thrown to everybody who appends, now and later.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _poison, new(e));
        }
    }

    private sealed record ChainEnd(long NextSeq, string Head);
}
