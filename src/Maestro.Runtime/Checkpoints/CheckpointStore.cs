using System.Text.Json;
using Maestro.Runtime.Git;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Checkpoints;

/// <summary>Takes checkpoints: objects, barrier, <c>prepared</c>, ref, <c>committed</c>. Only then does one exist.</summary>
internal sealed class CheckpointStore(ObjectStore vault, RunJournal journal, string run)
{
    /// <summary>Record type of a checkpoint that exists.</summary>
    public const string Committed = "checkpoint.committed";

    private const string Prepared = "checkpoint.prepared";

    private readonly List<Checkpoint> all = [];
    private readonly Lock gate = new();
    private int last;

    /// <summary>Every checkpoint that exists, oldest first.</summary>
    public IReadOnlyList<Checkpoint> All
    {
        get
        {
            lock (gate)
                return [.. all];
        }
    }

    /// <summary>Reads what exists from the journal.</summary>
    public void Replay(IEnumerable<JournalRecord> records)
    {
        foreach (var record in records)
            if (record.Type == Committed)
                all.Add(record.Payload.Deserialize<Checkpoint>(JournalJson.Options)!);
            else if (record.Type == Prepared)
                last++;
    }

    /// <summary>Takes a checkpoint of a workspace in which nothing runs.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="head">What is integrated.</param>
    /// <param name="label">What it is taken at.</param>
    /// <param name="good">Whether the gates passed on this tree.</param>
    public async Task<Checkpoint> TakeAsync(KnownTree workspace, Head head, string label, bool good)
    {
        var snapshot = TreeScanner.Scan(workspace, vault);
        var same = snapshot.Tree == head.Tree && snapshot.Manifest.Count == 0;
        var commit = same
            ? head.Snapshot
            : vault.WriteCommit(snapshot.Tree, [head.Snapshot], $"{label}\n\n{JsonSerializer.Serialize(snapshot.Manifest, JournalJson.Options)}\n\n{JournalAnchor.Of(journal).Trailer}\n");
        return await CommitAsync(id => new(id, label, commit, snapshot.Tree, snapshot.Manifest, head, good));
    }

    /// <summary>Takes a checkpoint of the head itself, whatever a workspace holds.</summary>
    public Task<Checkpoint> TakeAsync(Head head, string label, bool good) => CommitAsync(id => new(id, label, head.Snapshot, head.Tree, [], head, good));

    private async Task<Checkpoint> CommitAsync(Func<string, Checkpoint> name)
    {
        vault.Sync();
        Checkpoint checkpoint;
        lock (gate)
            checkpoint = name($"c{++last}");
        await journal.AppendAsync(Prepared, checkpoint.Id, checkpoint);
        vault.SetRef($"refs/maestro/{run}/{checkpoint.Id}", checkpoint.Snapshot);
        await journal.AppendAsync(Committed, checkpoint.Id, checkpoint);
        lock (gate)
            all.Add(checkpoint);
        return checkpoint;
    }
}
