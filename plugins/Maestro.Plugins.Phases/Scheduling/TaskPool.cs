namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Keeps as many tasks at work as may be, each started the moment it can: no waves, no barriers.</summary>
internal sealed class TaskPool(ITaskRunner runner, IProgress<string> progress, UndeclaredChanges undeclared, int maxParallel)
{
    private readonly List<Task<TaskResult>> running = [];
    private bool told;

    /// <summary>Works the board off.</summary>
    /// <returns>Whether the limits kept tasks from starting.</returns>
    public async Task<bool> RunAsync(TaskBoard board, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        var limited = false;
        try
        {
            while (true)
            {
                while (!limited && running.Count < maxParallel && board.Take() is { } task)
                {
                    limited = !await runner.MayStartAsync(maxParallel, cancellationToken);
                    if (limited)
                        break;
                    TellDeparture(board);
                    progress.Report($"{task.Id} started: {task.Title}");
                    running.Add(runner.RunAsync(task, gates, cancellationToken));
                }

                if (running.Count == 0)
                    return limited;

                await Task.WhenAny(running);
                await ReportEndedAsync(board);
            }
        }
        catch
        {
            // The others hold workspaces and processes: they must be gone before anybody hears of the end.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // All that have ended by now, so that the next to start is chosen with everything known.
    private async Task ReportEndedAsync(TaskBoard board)
    {
        while (running.Find(t => t.IsCompleted) is { } ended)
        {
            running.Remove(ended);
            var result = await ended;
            board.Report(result);
            progress.Report($"{result.TaskId} {result.State}{(result.Failure is { } failure ? ": " + failure.Message : "")}");
            foreach (var line in undeclared.Of(result, board))
                progress.Report(line);
            TellDeparture(board);
        }
    }

    private void TellDeparture(TaskBoard board)
    {
        if (!board.Departed || told)
            return;
        told = true;
        progress.Report("things have come otherwise than the schedule had them: what is left goes by the longest remaining path");
    }
}
