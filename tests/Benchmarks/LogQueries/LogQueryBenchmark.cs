using System.Diagnostics;
using System.Globalization;
using Benchmarks.Samples;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Benchmarks.LogQueries;

/// <summary>What <c>log</c> does for a filter over a million records, against a table indexed by hand and against the raw lines in DuckDB.</summary>
internal sealed class LogQueryBenchmark : IBenchmark
{
    private const int Records = 1_000_000;
    private const int Runs = 5;
    private const double QueryGoal = 2;
    private const double MemoryGoal = 1.25;

    private static readonly IReadOnlyList<LogQuestion> Questions =
    [
        new("the failures of all runs", new() { Type = "failure" }, "type >= 'failure' AND type < 'failurf'", "type LIKE 'failure%'"),
        new("doubtful decisions of all runs", new() { Type = "decision", Below = 0.6 }, "type >= 'decision' AND type < 'decisioo' AND confidence < 0.6", "type = 'decision.completed' AND CAST(payload ->> '$.result.confidence' AS DOUBLE) < 0.6"),
        new("one task of one run", new() { Run = "20260103-120000-ab12", Task = "T4711" }, "run = '20260103-120000-ab12' AND task = 'T4711'", "run = '20260103-120000-ab12' AND (key = 'task/T4711' OR key LIKE 'task/T4711/%')"),
    ];

    /// <inheritdoc/>
    public string Name => "log-query";

    /// <inheritdoc/>
    public string Summary => $"log with a filter over {Records} records of {Runs} runs, opening and freshness included, against SQLite indexed by hand and DuckDB on the raw lines";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        var small = Build(output, folder["small"], Records / 10);
        var large = Build(output, folder["large"], Records);
        Goal.AtMost(output, "times the peak memory for ten times the records", (double)large.Peak / small.Peak, MemoryGoal);
        var state = new StateDirectory(folder["large"]);
        HandIndex.Make(folder["hand.db"], IndexBuild.File(state.Root));
        foreach (var question in Questions)
            await AskAsync(output, state, folder["hand.db"], question);
    }

    private static (double Seconds, long Peak) Build(TextWriter output, string root, int records)
    {
        var state = new StateDirectory(root);
        SampleRuns.Write(state, records, Runs);
        var (seconds, peak) = IndexBuild.Apart(state);
        var journals = Directory.GetFiles(state.Runs, "*.jsonl", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var index = Directory.GetFiles(root, "log.db*").Sum(file => new FileInfo(file).Length);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  index of {records} records made in {seconds:0.0} s, {records / seconds:0} a second, peak memory {peak} MB; journals {journals / 1e6:0} MB, index {index / 1e6:0} MB"));
        return (seconds, peak);
    }

    private static async Task AskAsync(TextWriter output, StateDirectory state, string hand, LogQuestion question)
    {
        var sql = $"SELECT run, seq, utc, type, key, payload FROM record WHERE {question.Sql} ORDER BY run, seq";
        var rows = Ask(state, question.Filter);
        output.WriteLine($"  {question.Name}: {rows} records");
        Same(rows, HandIndex.Ask(hand, sql), "the table");
        Same(rows, RawLines.Ask(state.Runs, question.Duck), "DuckDB");
        var medians = await Alternation.MeasureAsync(
            output, rounds: 9, warmUp: 1,
            new("log: opened, up to date, filtered", () => Timed(() => Ask(state, question.Filter))),
            new("DuckDB, read_ndjson over the journals", () => Timed(() => RawLines.Ask(state.Runs, question.Duck))),
            new("SQLite, a table indexed by hand", () => Timed(() => HandIndex.Ask(hand, sql))));
        Goal.AtMost(output, "of the table indexed by hand", medians[0] / medians[2], QueryGoal);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {medians[0] / medians[1]:0.000} of DuckDB"));
    }

    private static int Ask(StateDirectory state, LogFilter filter)
    {
        using var log = LogDatabase.Open(IndexBuild.File(state.Root), SampleRuns.Sources(state));
        var (sql, values) = filter.Question();
        using var answer = log.Ask(sql, values);
        return answer.Rows.Count();
    }

    private static Task<TimeSpan> Timed(Func<int> ask)
    {
        var watch = Stopwatch.StartNew();
        ask();
        return Task.FromResult(watch.Elapsed);
    }

    private static void Same(int ours, int theirs, string who)
    {
        if (ours != theirs)
            throw new InvalidOperationException($"{who} finds {theirs} records where the log finds {ours}");
    }
}
