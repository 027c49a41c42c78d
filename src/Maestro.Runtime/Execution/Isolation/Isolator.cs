using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Isolation;

/// <summary>
/// Finds the tasks whose changes a gate fails for, takes them and what depends on them out, and keeps the rest. Whether the gate holds without
/// them is asked of the very tree that is kept.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="place">Where in the run this is.</param>
/// <param name="budget">The budget whose time it takes.</param>
internal sealed class Isolator(Run run, string place, Budget budget)
{
    /// <summary>Takes out what a gate fails for.</summary>
    /// <param name="failure">The failure of a gate of the pipeline, which does not hold on the head.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>What was done; null where no task is to blame, or nothing would be left.</returns>
    public async Task<Isolated?> IsolateAsync(Failure failure, CancellationToken ct)
    {
        var before = run.Head;
        var tasks = StandingTasks.Of(run);
        if (failure.Gate is not { } gate || tasks.Count < 2)
            return null;
        var workspace = await run.Workspaces.TakeAsync(before, ct);
        try
        {
            // Taken out before a crash, or not to be blamed on anybody: with nothing that fails there is nothing to look for.
            if (await HoldsAsync(gate, before, workspace, ct))
                return run.Memory.TakenOut.Values.LastOrDefault(earlier => earlier.Head == before);
            return await TakeOutAsync(gate, tasks, workspace, ct) is { } done ? await RecordAsync(done with { Kind = failure.Kind }) : null;
        }
        finally
        {
            run.Workspaces.Return(workspace);
        }
    }

    private async Task<Isolated?> TakeOutAsync(string gate, IReadOnlyList<IntegratedTask> tasks, Workspace workspace, CancellationToken ct)
    {
        var plan = run.Memory.PlannedTasks;
        var taken = new List<string>();
        var laid = new Dictionary<string, Head>();
        var reassembly = new Reassembly(run, workspace, plan);
        // Each round takes out one at least.
        while (tasks.Count > 1 && await HoldsAsync(gate, tasks[0].Before, workspace, ct))
        {
            var (steps, chain) = (tasks.Count, tasks);
            var blamed = await Bisection.FirstAsync(steps, async number => !await HoldsAsync(gate, chain[number - 1].After, workspace, ct)) - 1;
            var (head, kept, gone) = await reassembly.WithoutAsync(tasks, blamed, ct);
            run.Progress.Report($"{place}: gate {gate} fails since {tasks[blamed].Id}; without {string.Join(", ", gone)}");
            taken.AddRange(gone);
            tasks = [.. tasks.Take(blamed), .. kept];
            foreach (var task in kept)
                laid[task.Id] = task.After;
            if (tasks.Count > 0 && await HoldsAsync(gate, head, workspace, ct))
                return new(head, taken, laid.Where(task => !taken.Contains(task.Key)).ToDictionary(), $"gate '{gate}' fails with {taken[0]}, and holds without {string.Join(", ", taken)}");
        }
        return null;
    }

    private async Task<bool> HoldsAsync(string gate, Head head, Workspace workspace, CancellationToken ct)
    {
        await run.Workspaces.PlaceAsync(workspace, head, ct);
        return (await new GateJudge(run).JudgeAsync(gate, workspace, head.Commit, $"{place}/isolate", budget, run.Memory.PlannedTasks, ct)).Holds;
    }

    private async Task<Isolated> RecordAsync(Isolated isolated)
    {
        await run.Journal.AppendAsync(RunRecords.Isolated, place, isolated, CancellationToken.None);
        return isolated;
    }
}
