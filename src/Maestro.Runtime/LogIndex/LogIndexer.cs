using Maestro.Runtime.Journal;
using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>Brings the index up to date: reads of each journal only what came since, and checks that it follows what is known.</summary>
/// <param name="connection">The open index.</param>
internal sealed class LogIndexer(SqliteConnection connection)
{
    /// <summary>Takes in what is new. Two processes that do it at once wait for one another.</summary>
    /// <param name="sources">Every run there is.</param>
    public void Update(IReadOnlyList<LogSource> sources)
    {
        // A look without a lock: most of the time nothing is new.
        var known = IndexedRun.All(connection);
        if (sources.All(source => known.TryGetValue(source.Run, out var run) && run.IsUpToDate(source)) && known.Count == sources.Count)
            return;
        // For the making only: whoever asks reads each page once, and a large cache would be so much fresh memory to be touched for nothing.
        connection.Do("PRAGMA cache_size = -16384");
        TakeIn(sources);
        connection.Do("PRAGMA cache_size = -2000");
    }

    private void TakeIn(IReadOnlyList<LogSource> sources)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var known = IndexedRun.All(connection);
        foreach (var gone in known.Values.ExceptBy(sources.Select(s => s.Run), run => run.Run))
            Forget(gone);
        foreach (var source in sources)
            Update(source, known.GetValueOrDefault(source.Run));
        connection.Do(LogSchema.Index);
        transaction.Commit();
    }

    private void Update(LogSource source, IndexedRun? known)
    {
        if (known is not null && known.IsUpToDate(source))
            return;
        var run = known ?? IndexedRun.Add(connection, source.Run);
        if (known is null || known.Bytes != IndexedRun.Size(source.Journal))
            run = Read(source, run);
        run.Save(connection, new ReviewFile(source.Reviews).Read());
    }

    private IndexedRun Read(LogSource source, IndexedRun run)
    {
        var bytes = IndexedRun.Size(source.Journal);
        var (walk, phase) = Walk(source, run, run.Position, run.Phase);
        // It no longer follows what is known: whatever was done to the journal, its own word counts.
        if (walk.Problem is not null && run.Position.Count > 0)
        {
            Clear(run);
            (walk, phase) = Walk(source, run, WalkPosition.Start, null);
        }
        return run with { Position = walk.Position, Phase = phase, Bytes = bytes, Damage = walk.Problem?.ToString() };
    }

    private (ChainWalk Walk, string? Phase) Walk(LogSource source, IndexedRun run, WalkPosition from, string? phase)
    {
        var walk = new ChainWalk(source.Journal, from);
        using var insert = new RecordInsert(connection, run.Number);
        foreach (var record in walk.Records())
        {
            if (record.Type == "phase.started")
                phase = PhaseOf(record.Key);
            insert.Add(record, phase, RecordRow.Of(record, source.Artifact));
        }
        return (walk, phase);
    }

    // 'phase/validation#2' is the second pass over validation.
    private static string PhaseOf(string key) => key.Split('/', '#') is ["phase", var name, ..] ? name : key;

    private void Forget(IndexedRun run)
    {
        Clear(run);
        connection.Do($"DELETE FROM review WHERE no = {run.Number}; DELETE FROM run WHERE no = {run.Number}");
    }

    private void Clear(IndexedRun run) => connection.Do($"DELETE FROM record WHERE no = {run.Number}");
}
