namespace Maestro.Runtime.Runs;

/// <summary>When tasks were worked on, and when agents at them. Not thread-safe.</summary>
internal sealed class WorkTimes
{
    private const string Task = "task/";
    private const string AttemptMark = "/attempt/";

    private readonly List<TimedTask> tasks = [];
    private readonly Dictionary<string, TimedTask> byId = [];
    private readonly Dictionary<string, Stretch> open = [];

    /// <summary>A task, or an attempt at one, began.</summary>
    public void Started(string key, DateTimeOffset utc)
    {
        if (!key.StartsWith(Task, StringComparison.Ordinal))
            return;
        if (NumberOf(key) is not { } number)
        {
            // A run that was taken up begins an unfinished task again.
            if (IdOf(key) is var id && key.Length == Task.Length + id.Length && byId.TryAdd(id, new(id, utc)))
                tasks.Add(byId[id]);
        }
        else if (byId.GetValueOrDefault(IdOf(key)) is { } task)
            task.Attempts.Add(open[key] = new(key, number, utc));
    }

    /// <summary>It came to its end.</summary>
    public void Completed(string key, DateTimeOffset utc)
    {
        if (open.Remove(key, out var attempt))
            attempt.Ended = utc;
        else if (key.StartsWith(Task, StringComparison.Ordinal) && byId.GetValueOrDefault(key[Task.Length..]) is { } task)
            task.Ended = utc;
    }

    /// <summary>It was cut off.</summary>
    public void Failed(string key, DateTimeOffset utc)
    {
        if (open.Remove(key, out var attempt))
            (attempt.Ended, attempt.Interrupted) = (utc, true);
    }

    /// <summary>The process died, and all that was under way with it.</summary>
    /// <param name="latest">When it last gave a sign of life.</param>
    public void Interrupted(DateTimeOffset latest)
    {
        foreach (var key in open.Keys.ToList())
            Failed(key, latest);
    }

    /// <summary>All of it, with what became of each attempt.</summary>
    public IReadOnlyList<TaskTimeline> Read(AttemptHistory history) =>
        [.. tasks.Select(task => new TaskTimeline(task.Id, task.Began, task.Ended, [.. task.Attempts.Select(attempt => Timed(attempt, attempt.Interrupted ? null : history.At(attempt.Key)))]))];

    private static TimedAttempt Timed(Stretch attempt, AttemptOutcome? outcome) => new(
        attempt.Number, attempt.Began, attempt.Ended,
        outcome switch
        {
            _ when attempt.Interrupted => AttemptEnd.Interrupted,
            { Kept: true } => AttemptEnd.Kept,
            { Failure: not null } => AttemptEnd.Failed,
            _ => AttemptEnd.Open,
        },
        outcome?.Agent, outcome?.Failure);

    private static string IdOf(string key) => key.IndexOf('/', Task.Length) is var cut and > 0 ? key[Task.Length..cut] : key[Task.Length..];

    private static int? NumberOf(string key) =>
        key.LastIndexOf(AttemptMark, StringComparison.Ordinal) is var cut and > 0 && int.TryParse(key.AsSpan(cut + AttemptMark.Length), out var number) ? number : null;

    private sealed class TimedTask(string id, DateTimeOffset began)
    {
        public string Id => id;

        public DateTimeOffset Began => began;

        public DateTimeOffset? Ended { get; set; }

        public List<Stretch> Attempts { get; } = [];
    }

    private sealed class Stretch(string key, int number, DateTimeOffset began)
    {
        public string Key => key;

        public int Number => number;

        public DateTimeOffset Began => began;

        public DateTimeOffset? Ended { get; set; }

        public bool Interrupted { get; set; }
    }
}
