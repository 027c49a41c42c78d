using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Maestro;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Benchmarks.Durability;

/// <summary>Appends that are on disk when they return, by one writer and by many, against a bare loop and against SQLite.</summary>
internal sealed class DurabilityBenchmark : IBenchmark
{
    private const string Type = "agent.completed";
    private const double LoopGoal = 0.85;
    private const double SqliteGoal = 5;

    private static readonly CompletedRecord Payload = new(
        RawJson.Of(new AgentWork(new() { Summary = "Wrote the parser and its tests." }, new(new(new('a', 40), new('b', 40), new('c', 40)), new('d', 40)))), null, Usage.None);

    /// <inheritdoc/>
    public string Name => "durability";

    /// <inheritdoc/>
    public string Summary => "durable appends by 1, 16 and 128 writers, against a bare loop that syncs each record and against SQLite (WAL, synchronous = FULL)";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        foreach (var (writers, count, rounds) in new[] { (1, 200, 41), (16, 500, 15), (128, 1000, 9) })
            await RunAsync(output, folder, writers, count, rounds);
    }

    private static async Task RunAsync(TextWriter output, ScratchFolder folder, int writers, int count, int rounds)
    {
        output.WriteLine($"  {count} records by {writers} {(writers == 1 ? "writer" : "writers")}");
        await JournalAsync(folder["sample"], 1, count);
        var lines = Directory.GetFiles(folder["sample"], "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(line => Encoding.UTF8.GetBytes(line + "\n")).ToArray();
        Directory.Delete(folder["sample"], recursive: true);
        var medians = await Alternation.MeasureAsync(
            output, rounds, warmUp: 3,
            new("RunJournal.AppendAsync, each awaited", () => JournalAsync(folder.New(), writers, count)),
            new("SQLite, a connection for each writer", () => Task.FromResult(SqliteEach(folder.New(), writers, count))),
            new("SQLite, one connection behind a lock", () => Task.FromResult(SqliteShared(folder.New(), writers, count))),
            new("bare loop, one write and one fdatasync a record", () => Task.FromResult(BareLoop(folder.New(), lines))));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  records a second: ours {1000 * count / medians[0]:0}, SQLite {1000 * count / Math.Min(medians[1], medians[2]):0}, bare loop {1000 * count / medians[3]:0}"));
        if (writers == 1)
            Goal.AtLeast(output, "of the bare loop's rate", medians[3] / medians[0], LoopGoal);
        else
            Goal.AtLeast(output, $"times the rate of SQLite's faster way ({(medians[1] < medians[2] ? "a connection each" : "one connection")})", Math.Min(medians[1], medians[2]) / medians[0], SqliteGoal);
    }

    private static async Task<TimeSpan> JournalAsync(string folder, int writers, int count)
    {
        await using var journal = RunJournal.Open(folder, "benchmark", TimeProvider.System).Journal!;
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(count, writers, i => journal.AppendAsync(Type, Key(i), Payload));
        return watch.Elapsed;
    }

    private static TimeSpan SqliteEach(string folder, int writers, int count)
    {
        var file = Made(folder);
        var logs = Enumerable.Range(0, writers).Select(_ => new SqliteLog(file)).ToList();
        var took = Writers.Run(count, writers, (writer, i) => logs[writer].Append(Type, Key(i), Json()));
        logs.ForEach(log => log.Dispose());
        return took;
    }

    private static TimeSpan SqliteShared(string folder, int writers, int count)
    {
        using var log = new SqliteLog(Made(folder));
        var one = new Lock();
        return Writers.Run(count, writers, (_, i) =>
        {
            var json = Json();
            lock (one)
                log.Append(Type, Key(i), json);
        });
    }

    private static TimeSpan BareLoop(string folder, byte[][] lines)
    {
        using var handle = File.OpenHandle(Made(folder), FileMode.CreateNew, FileAccess.Write);
        Durable.Sync(handle);
        var watch = Stopwatch.StartNew();
        var offset = 0L;
        foreach (var line in lines)
        {
            RandomAccess.Write(handle, line, offset);
            Durable.Sync(handle);
            offset += line.Length;
        }
        return watch.Elapsed;
    }

    // The journal makes JSON of each payload too.
    private static byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(Payload, JournalJson.Options);

    private static string Key(int i) => string.Create(CultureInfo.InvariantCulture, $"task/T{i}/attempt/1");

    private static string Made(string folder)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "records");
    }
}
