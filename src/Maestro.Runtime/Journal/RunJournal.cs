using System.Threading.Channels;

namespace Maestro.Runtime.Journal;

/// <summary>The append-only record of a run: the only source of truth about it.</summary>
/// <remarks>
/// One task writes. Everything that was queued while it wrote goes to disk with the next write and sync, so many writers at once cost
/// little more than one.
/// </remarks>
internal sealed class RunJournal : IAsyncDisposable
{
    private readonly Channel<PendingRecord> _queue = Channel.CreateUnbounded<PendingRecord>(new() { SingleReader = true });
    private readonly List<PendingRecord> _group = [];
    private readonly RecordLog _log;
    private readonly IDisposable _lock;
    private readonly Task _writing;
    private JournalPoisonedException? _poison;

    /// <param name="log">Where records go; owned from here on.</param>
    /// <param name="heldLock">Given up when the journal is disposed.</param>
    internal RunJournal(RecordLog log, IDisposable heldLock)
    {
        _log = log;
        _lock = heldLock;
        Published = new(log.NextSeq, log.Head);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>
    /// Raised for each record once it is on disk, in order, before its append completes, on the writer's thread: be quick. An exception
    /// from a handler poisons the journal.
    /// </summary>
    internal event Action<JournalRecord>? Appended;

    /// <summary>Hash of the last record on disk.</summary>
    internal string Head => Published.Head;

    /// <summary>Number the next record gets, after those on disk.</summary>
    internal long NextSeq => Published.NextSeq;

    private ChainEnd Published { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    /// <summary>Opens a run's journal, or begins one.</summary>
    /// <param name="folder">The journal's folder; made when it is not there.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="clock">Tells the records' time.</param>
    /// <returns>The journal and all its records, or why it cannot be used.</returns>
    internal static JournalOpening Open(string folder, string run, TimeProvider clock) => new JournalOpener(folder, run, clock).Open();

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
        var pending = PendingRecord.Create(type, key, payload, awaited: true);
        Enqueue(pending);
        return pending.Written;
    }

    /// <summary>Appends a record nobody waits for. It is on disk with the next group: before any record that is appended later.</summary>
    /// <exception cref="JournalPoisonedException">Writing failed earlier.</exception>
    internal void Post<T>(string type, string key, T payload)
    {
        if (Volatile.Read(ref _poison) is { } poison)
            throw poison;
        Enqueue(PendingRecord.Create(type, key, payload, awaited: false));
    }

    /// <summary>Writes what is queued, closes the file and gives up the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete())
            return;
        await _writing;
        _log.Dispose();
        _lock.Dispose();
    }

    private void Enqueue(PendingRecord pending) => ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(pending), this);

    private async Task WriteAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var pending))
                _group.Add(pending);
            WriteGroup();
            foreach (var pending in _group)
            {
                if (_poison is { } poison)
                    pending.Fail(poison);
                else
                    pending.Complete();
            }

            _group.Clear();

            // Whoever waited for this group goes first, and what they append goes with the next: fewer and larger groups.
            await Task.Yield();
        }
    }

    private void WriteGroup()
    {
        if (_poison is not null)
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
