using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>What agents attempted and what came of it, oldest first. Not thread-safe.</summary>
/// <param name="read">Reads what an attempt came to.</param>
internal sealed class AttemptHistory(Func<CompletedRecord, AgentWork> read)
{
    private readonly List<Attempt> attempts = [];
    private readonly Dictionary<string, Attempt> latest = [];
    private readonly Dictionary<string, Attempt> byKey = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<AttemptOutcome> All => [.. attempts.Select(attempt => attempt.Outcome(read))];

    /// <summary>The attempt of that key; null when it did not end.</summary>
    public AttemptOutcome? At(string key) => byKey.GetValueOrDefault(key)?.Outcome(read);

    /// <summary>An attempt ended.</summary>
    public void Made(string key, CompletedRecord record)
    {
        var place = Before(key, "/attempt/");
        attempts.Add(latest[place] = byKey[key] = new(place, record));
    }

    /// <summary>Something was found wrong; where it is what an attempt made, that attempt is to blame.</summary>
    public void Failed(string key, FailureKind kind)
    {
        if (latest.GetValueOrDefault(Before(key, "/failure/")) is { } attempt)
            attempt.Judged ??= kind;
    }

    /// <summary>What a task made became part of the head.</summary>
    public void Integrated(string key)
    {
        if (latest.GetValueOrDefault(Before(key, "/integration")) is { } attempt)
            attempt.Kept = true;
    }

    private static string Before(string key, string mark) => key.LastIndexOf(mark, StringComparison.Ordinal) is var cut and >= 0 ? key[..cut] : key;

    // Read when it is asked for, and once: most runs never ask.
    private sealed class Attempt(string place, CompletedRecord record)
    {
        private AttemptOutcome? known;

        public FailureKind? Judged { get; set; }

        public bool Kept { get; set; }

        public AttemptOutcome Outcome(Func<CompletedRecord, AgentWork> read)
        {
            known ??= read(record) is var work ? new(place, work.Agent, work.Use, work.Result.Failure, null, false) : null;
            return known! with { Judged = Judged, Kept = Kept && Judged is null };
        }
    }
}
