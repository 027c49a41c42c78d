using Maestro;

namespace Benchmarks.Scheduling;

/// <summary>The peers' arithmetic, plain enough to be seen to be right: first come, first started, with or without barriers.</summary>
internal sealed class PlainSchedule(IReadOnlyList<WorkTask> tasks, int workers)
{
    private readonly Dictionary<string, WorkTask> byId = tasks.ToDictionary(t => t.Id);

    /// <summary>Whatever is ready starts when a worker is free, in the order in which it became ready.</summary>
    public double FirstCome()
    {
        var (done, waiting) = (new HashSet<string>(), tasks.ToList());
        return Play(0, () =>
        {
            var ready = waiting.Where(t => t.DependsOn.All(done.Contains)).ToList();
            waiting.RemoveAll(ready.Contains);
            return ready;
        }, done);
    }

    /// <summary>All that is ready is a wave, and nothing of the next starts before the last of it has ended.</summary>
    public double Waves()
    {
        var (done, waiting, now) = (new HashSet<string>(), tasks.ToList(), 0.0);
        while (waiting.Count > 0)
        {
            var wave = waiting.Where(t => t.DependsOn.All(done.Contains)).ToList();
            waiting.RemoveAll(wave.Contains);
            now = Play(now, () => wave.Count == 0 ? [] : Interlocked.Exchange(ref wave, []), done);
        }

        return now;
    }

    private double Play(double now, Func<List<WorkTask>> released, HashSet<string> done)
    {
        var queue = released();
        var running = new List<(double End, WorkTask Task)>();
        while (true)
        {
            for (var i = 0; i < queue.Count && running.Count < workers;)
            {
                var task = queue[i];
                if (running.Any(r => Exclude(r.Task, task)))
                {
                    i++;
                    continue;
                }

                running.Add((now + task.EstimateMinutes, task));
                queue.RemoveAt(i);
            }

            if (running.Count == 0)
                return now;
            now = running.Min(r => r.End);
            done.UnionWith(running.Where(r => r.End <= now).Select(r => r.Task.Id));
            running.RemoveAll(r => r.End <= now);
            queue.AddRange(released());
        }
    }

    private static bool Exclude(WorkTask one, WorkTask other) =>
        one.Writes.Any(other.Writes.Contains) || one.Writes.Any(other.Reads.Contains) || one.Reads.Any(other.Writes.Contains);
}
