using System.Globalization;
using Benchmarks;
using Benchmarks.Chat;
using Benchmarks.Durability;
using Benchmarks.EvidenceReading;
using Benchmarks.Gateway;
using Benchmarks.LogQueries;
using Benchmarks.Plugins;
using Benchmarks.RealRuns;
using Benchmarks.Reports;
using Benchmarks.Resumes;
using Benchmarks.Scheduling;

IReadOnlyList<IBenchmark> benchmarks = [new JournalBenchmark(), new ProcessesBenchmark(), new IsolationBenchmark(), new StartBenchmark(), new CheckpointBenchmark(), new WorkspacesBenchmark(), new LargeFilesBenchmark(), new DurabilityBenchmark(), new ResumeBenchmark(), new LogQueryBenchmark(), new PluginsBenchmark(), new ChatBenchmark(), new GatewayBenchmark(), new SchedulingBenchmark(sample: false), new SchedulingBenchmark(sample: true), new RealRunBenchmark(sample: false), new RealRunBenchmark(sample: true), new EvidenceBenchmark(), new ReportBenchmark()];

if (args is [TrueRun.Command, ..])
{
    await TrueRun.RunAsync();
    return 0;
}

if (args is [LoadOnce.Command, var way, var plugins, var count])
{
    LoadOnce.Here(way, plugins, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

if (args is [IndexBuild.Command, var state])
{
    IndexBuild.Here(state);
    return 0;
}

var chosen = benchmarks.Where(benchmark => args.Contains(benchmark.Name, StringComparer.Ordinal)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine("Say which: " + string.Join(", ", benchmarks.Select(benchmark => benchmark.Name)));
    foreach (var benchmark in benchmarks)
        Console.Error.WriteLine($"  {benchmark.Name,-17} {benchmark.Summary}");
    return 2;
}

foreach (var benchmark in chosen)
{
    Console.Out.WriteLine($"{benchmark.Name}: {benchmark.Summary}");
    await benchmark.RunAsync(Console.Out);
}

return 0;
