using System.Collections.Concurrent;
using Faults.Scenes;

namespace Faults.Campaign;

/// <summary>Plans points, hands them to workers, and reports.</summary>
internal static class Campaigns
{
    /// <summary>Carries one out.</summary>
    /// <returns>The exit code: 1 when anything was wrong.</returns>
    internal static int Run(Options options, TextWriter output)
    {
        var folder = Path.Combine(options.Scratch, $"maestro-faults-{Environment.ProcessId}");
        var workers = Enumerable.Range(0, options.Mode == "one" ? 1 : options.Workers).Select(i => new WorkerProcess($"{folder}-{i}")).ToList();
        try
        {
            var points = new ConcurrentQueue<Point>(Points(options, workers[0]));
            var report = new Report(output, points.Count);
            output.WriteLine($"{points.Count} points, {workers.Count} at a time, seed {options.Seed}");
            var threads = workers.Select(worker => new Thread(() => Work(worker, points, (point, result) => Tell(options, output, report, point, result), report.Died))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            report.End(options.Seed);
            return report.Failed == 0 ? 0 : 1;
        }
        catch (WorkerDiedException e)
        {
            output.WriteLine($"FAILED: {e.Message}");
            return 1;
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private static IEnumerable<Point> Points(Options options, WorkerProcess worker)
    {
        if (options is { Mode: "one", Kind: { } kind, Operation: { } operation, Number: { } number })
            return [new(kind, operation, number, options.Seed)];
        var plan = new Plan(options.Seed, options.Chains, repeats: options.Mode == "every");
        var points = Scene.Operations.Keys.Where(name => options.Operation is null || name == options.Operation)
            .SelectMany(name => plan.Points(name, worker.Course(name)))
            .Where(point => options.Kind is null || options.Kind.Split(',').Contains(point.Kind)).ToList();
        return options.Mode == "sample" ? plan.Sample(points, options.Each) : points;
    }

    private static void Work(WorkerProcess worker, ConcurrentQueue<Point> points, Action<Point, PointResult> done, Action<WorkerDiedException> died)
    {
        try
        {
            while (points.TryDequeue(out var point))
                done(point, worker.Run(point));
        }
        catch (WorkerDiedException e)
        {
            died(e);
        }
    }

    private static void Tell(Options options, TextWriter output, Report report, Point point, PointResult result)
    {
        report.Add(point, result);
        if (options.Mode == "one")
            output.WriteLine($"struck: {string.Join(", then ", result.Struck)}\nexit code {result.ExitCode}\n{result.Said}");
    }
}
