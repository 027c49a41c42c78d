using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Isolation;

/// <summary>Lays tasks anew on a head that others were taken out of. Nothing of it counts before it is recorded.</summary>
/// <param name="run">The run.</param>
/// <param name="workspace">Where commits are made.</param>
/// <param name="plan">The planned tasks.</param>
internal sealed class Reassembly(Run run, Workspace workspace, IReadOnlyList<WorkTask> plan)
{
    /// <summary>Lays what stands above a task anew on what was below it.</summary>
    /// <param name="tasks">The tasks that stand.</param>
    /// <param name="blamed">The one that goes, by its place among them.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The new head, what is laid anew, and what goes with the task: what depends on it, and what cannot be laid without it.</returns>
    public async Task<(Head Head, IReadOnlyList<IntegratedTask> Kept, IReadOnlyList<string> Taken)> WithoutAsync(IReadOnlyList<IntegratedTask> tasks, int blamed, CancellationToken ct)
    {
        var head = tasks[blamed].Before;
        var gone = new HashSet<string>(Dependents.Of(plan, tasks[blamed].Id));
        var taken = new List<string> { tasks[blamed].Id };
        var kept = new List<IntegratedTask>();
        foreach (var task in tasks.Skip(blamed + 1))
        {
            var merged = gone.Contains(task.Id) ? null : run.Integrator.Merge(task.Before, task.After.Tree, head);
            if (merged?.Tree is not { } tree)
            {
                gone.UnionWith(Dependents.Of(plan, task.Id));
                taken.Add(task.Id);
                continue;
            }
            var next = await LayAsync(task, head, tree, ct);
            kept.Add(new(task.Id, head, next));
            head = next;
        }
        return (head, kept, taken);
    }

    private async Task<Head> LayAsync(IntegratedTask task, Head head, string tree, CancellationToken ct)
    {
        await run.Workspaces.PlaceAsync(workspace, head, ct);
        new TreeWriter(workspace, run.Vault).Write(tree, [], removeIgnored: false);
        var message = run.Memory.Integrations.Last(done => done.Task.TaskId == task.Id).Task.Summary;
        var planned = plan.First(known => known.Id == task.Id);
        // What gates said was said of another tree; this one's proof is in the journal, where it was asked for.
        return await run.Integrator.AdvanceAsync(head, tree, workspace.Root, run.Scrubber.Text(CommitMessage.Of(planned, run.Id, message, [], run.Anchor)), ct);
    }
}
