using System.Diagnostics;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Benchmarks.Resumes;

/// <summary>A run that was taken up as far as its journal goes: what <c>resume</c> does between its start and the first step.</summary>
internal sealed class ResumedRun : IAsyncDisposable
{
    private readonly ObjectStore vault;
    private readonly RunJournal journal;
    private readonly RiskGuard risks;

    private ResumedRun(StateDirectory state)
    {
        var found = RunArchive.Find(state, null, unfinished: true).Value!;
        var opening = RunJournal.Open(found.Directory.Journal, found.Directory.Id, TimeProvider.System, found.Position);
        journal = opening.Journal!;
        Memory = found.Memory;
        foreach (var record in opening.Records)
            Memory.Apply(record);
        vault = ObjectStore.Open(state.Vault);
        Checkpoints = new(vault, journal, found.Directory.Id);
        Checkpoints.Replay([.. found.KeptRecords, .. opening.Records]);
        risks = new(Checkpoints, vault, journal, new Progress<string>());
        risks.Replay([.. found.KeptRecords, .. opening.Records]);
    }

    /// <summary>What the run did.</summary>
    internal RunMemory Memory { get; }

    /// <summary>Its checkpoints.</summary>
    internal CheckpointStore Checkpoints { get; }

    /// <summary>How long it takes to take the run up.</summary>
    internal static async Task<TimeSpan> MeasureAsync(StateDirectory state)
    {
        var watch = Stopwatch.StartNew();
        await using var run = new ResumedRun(state);
        return watch.Elapsed;
    }

    /// <summary>The bytes of managed memory it then holds.</summary>
    internal static async Task<long> HeldAsync(StateDirectory state)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var run = new ResumedRun(state);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(run);
        return held;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        risks.Dispose();
        vault.Dispose();
        await journal.DisposeAsync();
    }
}
