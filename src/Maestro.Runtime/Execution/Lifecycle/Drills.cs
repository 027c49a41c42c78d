using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>In a long run, restores one of its checkpoints aside now and then: at the end of a phase, when the last time is <c>checkpoint_interval</c> ago.</summary>
internal sealed class Drills(Run run)
{
    private readonly TimeSpan interval = TimeSpan.FromSeconds(run.Pipeline.Limits.CheckpointInterval);
    private readonly Random random = new();
    private DateTimeOffset last = run.Clock.GetUtcNow();

    /// <summary>A phase has ended.</summary>
    /// <exception cref="InvalidDataException">A checkpoint cannot be restored: nothing may be risked any more that relies on it.</exception>
    public async Task PhaseEndedAsync()
    {
        if (run.Clock.GetUtcNow() - last < interval || run.Checkpoints.All is not { Count: > 0 } all)
            return;
        last = run.Clock.GetUtcNow();
        var folder = run.Scratch("drill");
        var result = new RestoreDrill(run.Vault, run.Clock).Run(all[random.Next(all.Count)], folder);
        await run.Journal.AppendAsync(RestoreDrill.Completed, $"drill/{result.Checkpoint}", result, CancellationToken.None);
        await FolderRemoval.RemoveAsync(run.Processes, folder);
        if (result.Problem is { } problem)
            throw new InvalidDataException($"checkpoint {result.Checkpoint} could not be restored in a drill: {problem}");
    }
}
