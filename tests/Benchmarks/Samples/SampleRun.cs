using System.Globalization;
using Maestro;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Benchmarks.Samples;

/// <summary>
/// The journal of a run that was killed in its implementation phase: for each task the records a true run writes, in their order and size
/// (counted on one of thirty tasks: ten records and 5.5 kB), some decisions, and every tenth task failed once.
/// </summary>
internal sealed class SampleRun
{
    private static readonly TimeSpan GateTime = TimeSpan.FromSeconds(12.3);

    private readonly SampleJournal journal;
    private readonly int seed;
    private Head head = new(Hash(0, 0), Hash(0, 1), Hash(0, 2));
    private int decisions;

    private SampleRun(SampleJournal journal, int seed) => (this.journal, this.seed) = (journal, seed);

    /// <summary>Writes one.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="tasks">How many tasks are done.</param>
    /// <param name="seed">Makes this run's hashes differ from another's.</param>
    /// <returns>How many records it has.</returns>
    internal static int Write(RunDirectory directory, int tasks, int seed = 1)
    {
        using var journal = new SampleJournal(directory.Journal, directory.Id);
        var run = new SampleRun(journal, seed);
        run.Begin();
        for (var task = 1; task <= tasks; task++)
            run.Task(task);
        return journal.Count;
    }

    private void Begin()
    {
        journal.Add(RunRecords.Started, "run", new RunStarted("1.0.0", new() { PlanPath = "plan.md" }, "version: 1\n", "maestro.yaml", "/repository", Hash(seed, 3), "main"));
        journal.Add(RunRecords.Base, "run", head);
        journal.Add("phase.started", "phase/implementation#1", new StartedRecord(0, 0));
    }

    private void Task(int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"task/T{number}");
        Start("task", key, 0);
        if (number % 4 == 0)
            Decide(key);
        Attempt(key, number, 1);
        if (number % 10 == 0)
            Fail(key, number);
        Integrate(key, number);
    }

    private void Attempt(string key, int number, int attempt)
    {
        var tree = Hash(number, 2);
        Start("agent", $"{key}/attempt/{attempt}", 1);
        Complete("agent", $"{key}/attempt/{attempt}", new AgentWork(new() { Summary = "Wrote it and its tests.", Usage = new() { Tokens = 2100, ApiCalls = 3 } }, new(head, tree)), new() { Tokens = 2100, ApiCalls = 3 });
        Start("gate", $"{key}/check/{attempt}/gate/check@{tree[..12]}", 0);
    }

    private void Fail(string key, int number)
    {
        Complete("gate", $"{key}/check/1/gate/check@{Hash(number, 2)[..12]}", Report(number, GateVerdict.Failed));
        var failure = new Failure { Kind = FailureKind.Test, Message = "gate 'check' failed: 1 of 212 tests", Evidence = "Expected: 3\nBut was: 4", Gate = "check", Fingerprint = Hash(number, 9)[..16] };
        journal.Add(RunRecords.Failure, $"{key}/failure/1", new FailureEvent("implementation", key[5..], failure));
        Start("recovery", $"{key}/recovery/1", 0);
        var tried = new RecoveryAttempt("retry", 1, "worked again with what failed", true);
        Complete("recovery", $"{key}/recovery/1", new RecoveryWork(tried, true, new(head, Hash(number, 2)), null, 1, Usage.None));
        Start("gate", $"{key}/check/2/gate/check@{Hash(number, 2)[..12]}", 0);
        journal.Add(RunRecords.FailureClosed, $"{key}/failure/1", new FailureClosed(true, [tried]));
    }

    private void Integrate(string key, int number)
    {
        var report = Report(number, GateVerdict.Passed);
        Complete("gate", $"{key}/check/1/gate/check@{report.Tree[..12]}", report);
        Start("integration", $"{key}/integration", 0);
        head = new(Hash(number, 0), Hash(number, 1), report.Tree);
        var result = new TaskResult { TaskId = key[5..], State = TaskState.Done, Attempts = 1, Commit = head.Commit, Changes = [new(string.Create(CultureInfo.InvariantCulture, $"src/File{number}.cs"), FileChangeKind.Added)], Gates = [report] };
        Complete("integration", $"{key}/integration", new IntegrationWork(head, result));
        var checkpoint = new Checkpoint(string.Create(CultureInfo.InvariantCulture, $"c{number}"), $"{key[5..]} integrated", head.Snapshot, head.Tree, [], head, Good: true);
        journal.Add("checkpoint.prepared", checkpoint.Id, checkpoint);
        journal.Add(CheckpointStore.Committed, checkpoint.Id, checkpoint);
        Complete("task", key, result);
    }

    private void Decide(string key)
    {
        var (id, confidence) = ($"{key}/decision/approach", 0.5 + (decisions++ % 50 / 100.0));
        Start("decision", id, 0);
        Complete("decision", id, new Decision
        {
            Id = id, Kind = decisions % 3 == 0 ? "scope" : "approach", Question = "Which way is this best done?", Choice = "existing", Confidence = confidence, Strategy = "defaults",
            Rationale = "The way that is there already has 0.79 points, most of them for consistency; next is a new one with 0.45.",
            Options = [new() { Id = "existing", Title = "As the code beside it does." }, new() { Id = "new", Title = "In a new way." }],
        });
    }

    private GateReport Report(int number, GateVerdict verdict) =>
        new() { Gate = "check", Verdict = verdict, Summary = "exit code 0", Output = "", ExitCode = 0, Duration = GateTime, Tree = Hash(number, 2) };

    private void Start(string kind, string key, int calls) => journal.Add($"{kind}.started", key, new StartedRecord(0, calls));

    private void Complete<T>(string kind, string key, T result, Usage? usage = null) => journal.Add($"{kind}.completed", key, new CompletedRecord(RawJson.Of(result), null, usage));

    private static string Hash(int number, int kind) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(((long)number << 8) + kind)))[..40];
}
