using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Tests.Runs;

/// <summary>When tasks were worked on, as the journal has it.</summary>
public sealed class WorkTimesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Head Somewhere = new("c", "s", "t");

    private TempFolder folder = null!;
    private RunMemory memory = null!;

    [SetUp]
    public void SetUp()
    {
        folder = new();
        memory = new(new(folder.Path));
        Apply(0, RunRecords.Started, "run", new RunStarted("1.0.0", new(), "", "maestro.yaml", "/r", "c", "main"));
    }

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Timeline_AttemptFailedAndASecondKept_HasBothWithTheirTimes()
    {
        Begin(1, "task", "task/T1");
        Attempt(2, 5, "task/T1/attempt/1");
        Apply(6, RunRecords.Failure, "task/T1/failure/1", new FailureEvent("implementation", "T1", new() { Kind = FailureKind.Test, Message = "no" }));
        // A recovery's attempt counts for the task as well.
        Attempt(7, 9, "task/T1/attempt/2");
        var result = new TaskResult { TaskId = "T1", State = TaskState.Done };
        End(10, "integration", "task/T1/integration", new IntegrationWork(Somewhere, result));
        End(11, "task", "task/T1", result);

        var task = memory.Timeline.Single();
        Assert.That((task.TaskId, task.Started, task.Ended), Is.EqualTo(("T1", At(1), (DateTimeOffset?)At(11))));
        Assert.That(task.Attempts, Is.EqualTo(new[]
        {
            new TimedAttempt(1, At(2), At(5), AttemptEnd.Failed, "claude", FailureKind.Test), new TimedAttempt(2, At(7), At(9), AttemptEnd.Kept, "claude"),
        }));
    }

    [Test]
    public void Timeline_ProcessDiedAndTheRunWasTakenUp_CutsTheAttemptOffWhereItWasLastAlive()
    {
        Begin(1, "task", "task/T1");
        Begin(2, "agent", "task/T1/attempt/1");
        Apply(4, RunRecords.Alive, "run", new { });
        Assert.That(memory.Timeline.Single().Attempts.Single(), Is.EqualTo(new TimedAttempt(1, At(2), null, AttemptEnd.Open)), "under way, as far as anybody knows");

        Apply(100, RunRecords.Resumed, "run", new RunResumed("1.0.0", 0));
        Begin(101, "task", "task/T1");
        Attempt(102, 105, "task/T1/attempt/1");

        var task = memory.Timeline.Single();
        Assert.That(task.Started, Is.EqualTo(At(1)), "the first time it was begun");
        Assert.That(task.Ended, Is.Null);
        Assert.That(task.Attempts[0], Is.EqualTo(new TimedAttempt(1, At(2), At(4), AttemptEnd.Interrupted)), "what is known of a later attempt of that number is not its own");
        Assert.That(task.Attempts[1].Ended, Is.EqualTo(At(105)));
    }

    [Test]
    public void Timeline_AttemptEndedInAnException_IsCutOff()
    {
        Begin(1, "task", "task/T1");
        Begin(2, "agent", "task/T1/attempt/1");
        Apply(3, "agent.failed", "task/T1/attempt/1", new FailedRecord("LimitReachedException", "used up"));

        Assert.That(memory.Timeline.Single().Attempts.Single(), Is.EqualTo(new TimedAttempt(1, At(2), At(3), AttemptEnd.Interrupted)));
    }

    [Test]
    public void Timeline_AgentOfAPhase_IsNoTasks()
    {
        Begin(1, "agent", "phase/review#1/recovery/1/attempt/1");

        Assert.That(memory.Timeline, Is.Empty);
    }

    private void Attempt(int from, int to, string key)
    {
        Begin(from, "agent", key);
        End(to, "agent", key, new AgentWork(new(), new(Somewhere, "t")) { Agent = "claude", Use = "claude-code" });
    }

    private void Begin(int second, string kind, string key) => Apply(second, $"{kind}.started", key, new StartedRecord(0, 0));

    private void End<T>(int second, string kind, string key, T result) => Apply(second, $"{kind}.completed", key, new CompletedRecord(RawJson.Of(result), null, null));

    private void Apply<T>(int second, string type, string key, T payload)
    {
        var body = new RecordPayload(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(payload, JournalJson.Options), null);
        memory.Apply(new(second + 1, At(second), 0, "run", type, key, body, "", ""));
    }

    private static DateTimeOffset At(int second) => Noon.AddSeconds(second);
}
