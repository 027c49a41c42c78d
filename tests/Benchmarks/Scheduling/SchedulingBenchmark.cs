using System.Diagnostics;
using System.Globalization;
using Maestro.Plugins.Decisions;

namespace Benchmarks.Scheduling;

/// <summary>What schedules are worth, beside waves, a plain list and CP-SAT, and what ordering costs.</summary>
/// <param name="sample">Whether a few small graphs are enough; all of them otherwise, and the documentation is written anew.</param>
internal sealed class SchedulingBenchmark(bool sample) : IBenchmark
{
    private const int Many = 100_000;
    private const int Small = 100;
    private const int Workers = 8;

    private double Seconds => sample ? 1 : 10;

    /// <inheritdoc/>
    public string Name => sample ? "scheduling-sample" : "scheduling";

    /// <inheritdoc/>
    public string Summary => sample
        ? "a few small task graphs of the same"
        : "schedules of generated task graphs beside barrier waves, a first-come list and CP-SAT; written to docs/scheduling.md";

    private IEnumerable<Case> Cases =>
        from shape in Enum.GetValues<GraphShape>()
        from conflicts in new[] { false, true }
        from tasks in sample ? [50] : new[] { 50, 100, 500, 5000 }
        from workers in sample ? [2, 4] : new[] { 2, 4, 8, 16 }
        from seed in Enumerable.Range(1, sample || tasks != Small ? 1 : 2)
        select new Case(shape, tasks, conflicts, workers, seed);

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        var figures = new List<CaseFigures>();
        foreach (var one in Cases)
        {
            var found = await one.MeasureAsync(one.Tasks <= Small ? Seconds : 0);
            figures.Add(found);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {one.Shape,-8} {one.Tasks,5} tasks {one.Workers,2} workers {(one.Conflicts ? "files shared" : ""),-12} bound {found.Bound:0} ours {found.Ours:0} CP-SAT {found.CpSat:0}{(found.Optimum is null ? "" : " proven")} unknown {found.Unknown:0} off by two {found.OffByTwo:0}"));
        }

        var table = FigureTable.Of(figures, Seconds);
        output.Write(table);
        Gap(output, "known durations", figures.Where(f => !f.Conflicts), f => f.Ours / f.Optimum, 0.001);
        Gap(output, "files shared", figures.Where(f => f.Conflicts), f => f.Ours / f.Optimum, 0.01);
        Gap(output, "durations unknown", figures.Where(f => !f.Conflicts), f => f.Unknown / f.Optimum, 0.02);
        await ManyAsync(output);
        if (sample)
            return;
        var document = Path.Combine(Clone.Root(), "docs", "scheduling.md");
        File.WriteAllText(document, FigureTable.Put(File.ReadAllText(document), table));
    }

    private static void Gap(TextWriter output, string what, IEnumerable<CaseFigures> figures, Func<CaseFigures, double?> ratio, double goal)
    {
        var gap = FigureTable.Mean(figures, ratio) - 1;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {gap:0.00%} over the proven optimum on average, goal <= {goal:0.0%}: {(gap <= goal ? "met" : "MISSED")}"));
    }

    private static async Task ManyAsync(TextWriter output)
    {
        foreach (var conflicts in new[] { false, true })
        {
            var tasks = GeneratedGraph.Of(GraphShape.Layered, Many, conflicts, seed: 1);
            var request = Case.Request(tasks, Workers);
            var times = new List<double>();
            for (var round = 0; round < 7; round++)
            {
                GC.Collect();
                var watch = Stopwatch.StartNew();
                await new CriticalPathStrategy().DecideAsync(request, CancellationToken.None);
                times.Add(watch.Elapsed.TotalSeconds);
            }

            times.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Many} tasks{(conflicts ? ", files shared" : "")}: {times[times.Count / 2]:0.000} s ({times[0]:0.000} - {times[^1]:0.000}), goal < 0.3 s: {(times[times.Count / 2] < 0.3 ? "met" : "MISSED")}"));
        }
    }
}
