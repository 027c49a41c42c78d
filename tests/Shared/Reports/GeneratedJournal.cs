using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Tests.Reports;

/// <summary>The journal of a run of many tasks, by four workers at once, written by the product's own writer and read by its own reader.</summary>
internal sealed class GeneratedJournal
{
    private const int Workers = 4;

    private static readonly Head Somewhere = new(new string('a', 40), new string('b', 40), new string('c', 40));
    private static readonly DateTimeOffset Begun = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly List<(DateTimeOffset Utc, PendingRecord Record)> records = [];
    private readonly List<TaskResult> results = [];

    private GeneratedJournal()
    {
    }

    /// <summary>Writes one into a folder, and reads it again.</summary>
    /// <returns>What the journal tells, and how each task ended.</returns>
    public static (RunMemory Memory, IReadOnlyList<TaskResult> Results) Write(string folder, TaskGraph graph)
    {
        var journal = new GeneratedJournal();
        journal.Play(graph);
        var directory = new StateDirectory(folder).Run("20261122-100000-ab12");
        Directory.CreateDirectory(directory.Journal);
        var clock = new QueuedClock();
        var ordered = journal.records.OrderBy(r => r.Utc).ToList();
        ordered.ForEach(r => clock.Then(r.Utc));
        using (var log = new RecordLog(new(directory.Journal, 1, JournalOpener.DefaultRollBytes), directory.Id, clock, 1, RecordFormat.Genesis))
            log.Append([.. ordered.Select(r => r.Record)]);
        return (RunArchive.Find(new(folder), directory.Id).Value!.Memory, journal.results);
    }

    private void Play(TaskGraph graph)
    {
        Add(Begun, RunRecords.Started, "run", new RunStarted("1.0.0", new() { PlanPath = "plan.md" }, "version: 1\n", "maestro.yaml", "/repository", new string('a', 40), "main"));
        var free = new DateTimeOffset[Workers];
        Array.Fill(free, Begun.AddSeconds(30));
        var ended = new Dictionary<string, DateTimeOffset>();
        for (var i = 0; i < graph.Tasks.Count; i++)
        {
            var task = graph.Tasks[i];
            var worker = Array.IndexOf(free, free.Min());
            var start = task.DependsOn.Select(d => ended[d]).Append(free[worker]).Max();
            ended[task.Id] = free[worker] = Task(task, i + 1, start);
        }
    }

    private DateTimeOffset Task(WorkTask task, int number, DateTimeOffset at)
    {
        var key = $"task/{task.Id}";
        Start(at, "task", key);
        if (number % 4 == 0)
            Decide(at, key, number);
        at = Attempt(at.AddSeconds(2), key, 1, number);
        if (GeneratedPlan.Stumbles(number))
        {
            var failure = new Failure { Kind = FailureKind.Test, Message = $"gate 'test' failed: {1 + (number % 3)} of 212 tests", Gate = "test", Fingerprint = new string('f', 16) };
            Add(at, RunRecords.Failure, $"{key}/failure/1", new FailureEvent("implementation", task.Id, failure));
            at = Attempt(at.AddSeconds(5), key, 2, number);
            if (GeneratedPlan.Fails(number))
                return GiveUp(at, key, task.Id, failure);
            Add(at, RunRecords.FailureClosed, $"{key}/failure/1", new FailureClosed(true, [new("retry", 1, "asked again with what failed", true)]));
        }
        var result = new TaskResult
        {
            TaskId = task.Id, State = TaskState.Done, Attempts = GeneratedPlan.Stumbles(number) ? 2 : 1, Commit = Somewhere.Commit, Summary = "Wrote it, and the tests for it.",
            Changes = [new($"src/Billing/File{number}.cs", FileChangeKind.Added), new($"tests/Billing.Tests/File{number}Tests.cs", FileChangeKind.Modified)],
            Usage = new() { Tokens = 2100 + number, ApiCalls = 3 },
        };
        Complete(at.AddSeconds(1), "integration", $"{key}/integration", new IntegrationWork(Somewhere, result));
        return End(at.AddSeconds(2), key, result);
    }

    private DateTimeOffset GiveUp(DateTimeOffset at, string key, string task, Failure failure)
    {
        Add(at, RunRecords.Failure, $"{key}/failure/2", new FailureEvent("implementation", task, failure));
        Add(at, RunRecords.FailureClosed, $"{key}/failure/1", new FailureClosed(false, [new("retry", 1, "asked again with what failed", false)]));
        return End(at, key, new() { TaskId = task, State = TaskState.Failed, Attempts = 2, Failure = failure, Usage = new() { Tokens = 4000, ApiCalls = 6 } });
    }

    private DateTimeOffset End(DateTimeOffset at, string key, TaskResult result)
    {
        results.Add(result);
        Complete(at, "task", key, result);
        return at;
    }

    private DateTimeOffset Attempt(DateTimeOffset at, string key, int attempt, int number)
    {
        Start(at, "agent", $"{key}/attempt/{attempt}");
        at += GeneratedPlan.Length(number);
        Complete(at, "agent", $"{key}/attempt/{attempt}", new AgentWork(new() { Summary = "Wrote it.", Usage = new() { Tokens = 2100, ApiCalls = 3 } }, new(Somewhere, Somewhere.Tree)) { Agent = "claude", Use = "claude-code" });
        return at.AddSeconds(6);
    }

    private void Decide(DateTimeOffset at, string key, int number) => Complete(at, "decision", $"{key}/decision/approach", new Decision
    {
        Id = $"{key}/decision/approach", Utc = at, Kind = number % 3 == 0 ? "tech-stack" : "approach", Question = "Which way is this best done?", Choice = "existing",
        Confidence = 0.45 + (number * 37 % 50 / 100.0), Strategy = "weighted-criteria", Evidence = ["src/Billing/Totals.cs:12"],
        Rationale = "The way that is there already has 0.79 points, most of them for consistency; next is a new one with 0.45.",
        Options = [new() { Id = "existing", Title = "As the code beside it does", Total = 0.79 }, new() { Id = "new", Title = "In a new way", Total = 0.45 }],
    });

    private void Start(DateTimeOffset at, string kind, string key) => Add(at, $"{kind}.started", key, new StartedRecord(0, 0));

    private void Complete<T>(DateTimeOffset at, string kind, string key, T result) => Add(at, $"{kind}.completed", key, new CompletedRecord(RawJson.Of(result), null, null));

    private void Add<T>(DateTimeOffset at, string type, string key, T payload) => records.Add((at, PendingRecord.Create(type, key, payload, awaited: false)));
}
