using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>A record on its way to disk. Its payload is JSON already: whatever the caller changes afterwards is not in it.</summary>
internal sealed class PendingRecord : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<JournalRecord>? _awaited;
    private JournalRecord? _record;

    private PendingRecord(string type, string key, byte[] payload, object? value, bool awaited)
    {
        Type = type;
        Key = key;
        Payload = payload;
        Body = new(payload, value);
        _awaited = awaited ? new() : null;
    }

    /// <summary>What sort of record.</summary>
    internal string Type { get; }

    /// <summary>What it is about.</summary>
    internal string Key { get; }

    /// <summary>The payload's JSON.</summary>
    internal byte[] Payload { get; }

    /// <summary>The same, for reading.</summary>
    internal RecordPayload Body { get; }

    /// <summary>The record once it has its place in the chain.</summary>
    internal JournalRecord Record
    {
        get => _record ?? throw new InvalidOperationException("The record has no place in the chain yet.");
        set => _record = value;
    }

    /// <summary>Why it may not be on disk, and will not be tried again.</summary>
    internal JournalPoisonedException? Poison { get; set; }

    /// <summary>Whether somebody waits for it.</summary>
    internal bool IsAwaited => _awaited is not null;

    /// <summary>Whether the thread that appended it stays until it is written, and then releases it.</summary>
    internal bool HasThread { get; set; }

    /// <summary>Whether its group was written, or given up: nobody is to write it any more.</summary>
    internal bool IsDone { get; set; }

    /// <summary>Completes when the record is on disk.</summary>
    internal Task<JournalRecord> Written => _awaited!.Task;

    /// <summary>Makes one from any value.</summary>
    internal static PendingRecord Create<T>(string type, string key, T payload, bool awaited, Func<string, byte[], byte[]>? keep = null)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(payload, JournalJson.Options);
        var kept = keep?.Invoke(type, json) ?? json;
        // Who reads it back must find what is on disk.
        return new(type, key, kept, ReferenceEquals(kept, json) ? payload : null, awaited);
    }

    /// <summary>Goes on, on this very thread, with whatever waits: the record is on disk, or the journal is poisoned.</summary>
    internal void Release()
    {
        if (Poison is null)
            _awaited?.SetResult(Record);
        else
            _awaited?.SetException(Poison);
    }

    /// <summary>The same on the pool.</summary>
    void IThreadPoolWorkItem.Execute() => Release();
}
