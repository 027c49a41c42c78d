using System.Text.Json;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Checkpoints.Risks.Guard;

/// <summary>
/// Stands before what a run is about to do: what is risky gets a checkpoint of what is there now, and a record that says why. One checkpoint a
/// tree is enough, and the same risk on the same tree is said once.
/// </summary>
internal sealed class RiskGuard(CheckpointStore checkpoints, ObjectStore vault, RunJournal journal, IProgress<string> progress) : IDisposable
{
    private const string Label = "before a risk at ";

    private readonly HashSet<(string? Command, string Risks, string Tree)> said = [];
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Reads from the journal what was said before.</summary>
    public void Replay(IEnumerable<JournalRecord> records)
    {
        foreach (var record in records)
            if (record.Type == RiskRecord.Detected)
                Remember(record.Payload.Deserialize<RiskRecord>(JournalJson.Options)!);
    }

    /// <summary>Called before a command line is run in a workspace in which nothing runs.</summary>
    /// <param name="command">The command line of maestro.yaml.</param>
    /// <param name="workspace">Where it will run.</param>
    /// <param name="head">What is integrated.</param>
    /// <param name="place">Where in the run this is.</param>
    public async Task BeforeCommandAsync(string command, Workspace workspace, Head head, string place)
    {
        var risks = RiskDetector.Of(command);
        if (risks.Count == 0)
            return;
        var now = TreeScanner.Scan(workspace, vault);
        await KeepAsync(place, command, risks, now.Tree, now.Manifest, label => checkpoints.TakeAsync(workspace, head, label, good: false));
    }

    /// <summary>Called before changes become part of the head.</summary>
    /// <param name="risks">What is risky about them.</param>
    /// <param name="head">The head as it is, without them.</param>
    /// <param name="place">Where in the run this is.</param>
    public async Task BeforeChangesAsync(IReadOnlyList<Risk> risks, Head head, string place)
    {
        if (risks.Count > 0)
            await KeepAsync(place, null, risks, head.Tree, [], label => checkpoints.TakeAsync(head, label, good: false));
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task KeepAsync(
        string place, string? command, IReadOnlyList<Risk> risks, string tree, IReadOnlyList<ManifestEntry> manifest, Func<string, Task<Checkpoint>> take)
    {
        await one.WaitAsync();
        try
        {
            if (said.Contains((command, Text(risks), tree)))
                return;
            var same = checkpoints.All.LastOrDefault(c => c.Tree == tree && c.Label.StartsWith(Label, StringComparison.Ordinal) && c.Manifest.SequenceEqual(manifest));
            var checkpoint = same ?? await take($"{Label}{place}: {RiskRecord.Kinds(risks)}");
            var record = new RiskRecord(place, command, risks, checkpoint.Id, tree);
            await journal.AppendAsync(RiskRecord.Detected, place, record);
            Remember(record);
            progress.Report($"{place}: risky ({RiskRecord.Kinds(risks)}): {risks[0].Where}; checkpoint {checkpoint.Id} holds what was there before");
        }
        finally
        {
            one.Release();
        }
    }

    private void Remember(RiskRecord record) => said.Add((record.Command, Text(record.Risks), record.Tree));

    private static string Text(IReadOnlyList<Risk> risks) => string.Join('\n', risks.Select(r => $"{r.Kind} {r.Where}"));
}
