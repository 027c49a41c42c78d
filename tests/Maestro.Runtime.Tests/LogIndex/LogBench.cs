using Maestro.Runtime.Journal;
using Maestro.Runtime.LogIndex;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.LogIndex;

/// <summary>Runs with journals of their own, and the index over them.</summary>
internal sealed class LogBench : IDisposable
{
    internal static readonly DateTimeOffset Begin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();
    private readonly Dictionary<string, byte[]> artifacts = [];

    internal string File => folder["state/log.db"];

    internal List<string> Runs { get; } = [];

    internal LogSource Source(string run) => new(run, folder[$"runs/{run}/journal"], artifacts.GetValueOrDefault, folder[$"runs/{run}/reviews.jsonl"]);

    internal string Journal(string run) => Path.Combine(Source(run).Journal, "000001.jsonl");

    internal void Keep(string hash, byte[] content) => artifacts[hash] = content;

    /// <summary>Appends records to a run's journal, a second apart from its first.</summary>
    internal async Task WriteAsync(string run, params (string Type, string Key, object Payload)[] records)
    {
        if (!Runs.Contains(run))
            Runs.Add(run);
        var known = JournalReader.Verify(Source(run).Journal).Records;
        var clock = new FakeTimeProvider();
        clock.SetUtcNow(Begin.AddSeconds(known));
        var opening = RunJournal.Open(Source(run).Journal, run, clock);
        Assert.That(opening.Problem, Is.Null);
        await using var journal = opening.Journal!;
        foreach (var (type, key, payload) in records)
        {
            await journal.AppendAsync(type, key, payload);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    internal LogDatabase Open() => LogDatabase.Open(File, [.. Runs.Select(Source)]);

    /// <summary>The keys that a filter finds.</summary>
    internal string[] Keys(LogFilter filter)
    {
        using var log = Open();
        var (sql, values) = filter.Question();
        using var answer = log.Ask(sql, values);
        return [.. answer.Rows.Select(row => (string)row[4]!)];
    }

    internal List<IReadOnlyList<object?>> Ask(string sql)
    {
        using var log = Open();
        using var answer = log.Ask(sql);
        return [.. answer.Rows];
    }

    public void Dispose() => folder.Dispose();

    internal static object Decision(string id, double confidence, string kind = "approach") =>
        new { result = new { id, kind, question = "which?", choice = "a", confidence, rationale = "since" } };
}
