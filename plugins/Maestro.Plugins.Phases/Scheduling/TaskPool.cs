namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Keeps as many tasks at work as may be, each started the moment it can: no waves, no barriers.</summary>
internal sealed class TaskPool(ITaskRunner runner, IProgress<string> progress, int maxParallel)
{
    /// <summary>Works the board off.</summary>
    /// <returns>Whether the limits kept tasks from starting.</returns>
    public async Task<bool> RunAsync(TaskBoard board, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        var running = new Dictionary<Task<TaskResult>, WorkTask>();
        var limited = false;
        try
        {
            while (true)
            {
                while (!limited && running.Count < maxParallel && board.Take(running.Values) is { } task)
                {
                    limited = !await runner.MayStartAsync(maxParallel, cancellationToken);
                    if (limited)
                        break;
                    progress.Report($"{task.Id} started: {task.Title}");
                    running.Add(runner.RunAsync(task, gates, cancellationToken), task);
                }

                if (running.Count == 0)
                    return limited;

                var ended = await Task.WhenAny(running.Keys);
                running.Remove(ended);
                var result = await ended;
                board.Report(result);
                progress.Report($"{result.TaskId} {result.State}{(result.Failure is { } failure ? ": " + failure.Message : "")}");
            }
        }
        catch
        {
            // The others hold workspaces and processes: they must be gone before anybody hears of the end.
            await ((Task)Task.WhenAll(running.Keys)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
