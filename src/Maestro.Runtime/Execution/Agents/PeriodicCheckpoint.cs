using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>
/// Keeps what an agent has done so far, every <c>checkpoint_interval</c>, while it goes on. Such a checkpoint is of a tree in motion: each file
/// in it is as it was at some moment, but not all at the same one. It is for a person to look into, and never counts as good.
/// </summary>
internal sealed class PeriodicCheckpoint(Run run, Workspace workspace, Head head, string label)
{
    private readonly TimeSpan interval = TimeSpan.FromSeconds(run.Pipeline.Limits.CheckpointInterval);

    /// <summary>Does the work, and takes checkpoints until it has ended.</summary>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work)
    {
        using var ended = new CancellationTokenSource();
        var keeping = KeepAsync(ended.Token);
        try
        {
            return await work();
        }
        finally
        {
            await ended.CancelAsync();
            await keeping;
        }
    }

    private async Task KeepAsync(CancellationToken ended)
    {
        // A second pair of eyes: the workspace's own cache belongs to who works in it. After the first look they go where the watch says.
        KnownTree? view = null;
        try
        {
            while (true)
            {
                await Task.Delay(interval, run.Clock, ended);
                view ??= new(workspace.Root, new IgnoreRules(run.Commits.Path, workspace.Root), run.Clock) { Content = workspace.Content, InMotion = true };
                await TakeAsync(view);
                view.Unseen = Unseen.Watched;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The work has ended; that is how this loop does.
        }
        finally
        {
            view?.Dispose();
        }
    }

    private async Task TakeAsync(KnownTree view)
    {
        try
        {
            await run.Checkpoints.TakeAsync(view, head, $"{label} in progress", good: false);
        }
        catch (IOException e)
        {
            // A file went away while it was read; the next interval sees what is there then.
            run.Log.Info(e, "no checkpoint of {Label} this time", label);
        }
    }
}
