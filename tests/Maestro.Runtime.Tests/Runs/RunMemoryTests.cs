using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Tests.Runs;

public sealed class RunMemoryTests
{
    private TempFolder folder = null!;
    private RunMemory memory = null!;
    private long seq;

    [SetUp]
    public void SetUp()
    {
        folder = new();
        memory = new(new(folder.Path));
        seq = 0;
    }

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Head_AfterIntegrations_IsTheLatestOnes()
    {
        Apply(RunRecords.Base, "run", new Head("c0", "s0", "t0"));
        foreach (var number in new[] { 1, 2 })
            Apply("integration.completed", $"task/T{number}/integration", Result(new IntegrationWork(new($"c{number}", $"s{number}", $"t{number}"), Task(number))));

        Assert.That(memory.Head, Is.EqualTo(new Head("c2", "s2", "t2")));
        Assert.That(memory.Base, Is.EqualTo(new Head("c0", "s0", "t0")));
        Assert.That(memory.Integrations.Select(i => i.Task.TaskId), Is.EqualTo(new[] { "T1", "T2" }));
    }

    [Test]
    public void Head_RestoredAfterAnIntegration_IsTheRestoredOne()
    {
        Apply("integration.completed", "task/T1/integration", Result(new IntegrationWork(new("c1", "s1", "t1"), Task(1))));
        Apply(RunRecords.Head, "phase/validation#1", new Head("c0", "s0", "t0"));

        Assert.That(memory.Head, Is.EqualTo(new Head("c0", "s0", "t0")));
    }

    [Test]
    public void GatesOn_AskedAgain_GivesTheLatestOfEachGate()
    {
        Apply("gate.completed", "a", Result(Report(GateVerdict.Failed)));
        Assert.That(memory.GatesOn("tree").Single().Verdict, Is.EqualTo(GateVerdict.Failed));

        Apply("gate.completed", "b", Result(Report(GateVerdict.Passed)));

        Assert.That(memory.GatesOn("tree").Single().Verdict, Is.EqualTo(GateVerdict.Passed));
        Assert.That(memory.GatesOn("other"), Is.Empty);
    }

    [Test]
    public void Apply_LargeResultThatIsLost_IsMissedOnlyWhenAskedFor()
    {
        Apply("gate.completed", "a", new CompletedRecord(null, new('0', 64), null));

        Assert.That(memory.Completed("a"), Is.Not.Null);
        Assert.That(() => memory.GatesOn("tree"), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void Completed_ReadBack_IsWhatWasWritten()
    {
        Apply("agent.completed", "a", new CompletedRecord(RawJson.Of(new { said = "yes" }), null, new() { Tokens = 3 }));
        Apply("agent.completed", "b", new CompletedRecord(null, "hash", Usage.Unknown));

        Assert.That(System.Text.Encoding.UTF8.GetString(memory.Completed("a")!.Result!.Utf8), Is.EqualTo("""{"said":"yes"}"""));
        Assert.That(memory.Completed("a")!.Usage, Is.EqualTo(new Usage { Tokens = 3 }));
        Assert.That(memory.Completed("b"), Is.EqualTo(new CompletedRecord(null, "hash", Usage.Unknown)));
    }

    [Test]
    public void FailureAt_FailureOnRecord_IsFoundByItsKey()
    {
        Apply(RunRecords.Failure, "task/T1/failure/1", new FailureEvent("implementation", "T1", new() { Kind = FailureKind.Test, Message = "no" }));

        Assert.That((memory.FailureAt("task/T1/failure/1")?.TaskId, memory.FailureAt("task/T1/failure/2")), Is.EqualTo(("T1", (FailureEvent?)null)));
    }

    [Test]
    public void SpentIn_AttemptUnderWayTellsItsCalls_CountsThemInsteadOfWhatWasHeld()
    {
        Apply("agent.started", "task/T1/attempt/1", new StartedRecord(0, 5, 0, "phase p/task T1/attempt 1"));
        Assert.That(memory.SpentIn("").AtLeast.ApiCalls, Is.EqualTo(5));

        Apply("call.completed", "task/T1/attempt/1/call/1", new CompletedRecord(null, null, new() { Tokens = 10, ApiCalls = 1, CostUsd = 0 }, "phase p/task T1/attempt 1"));

        Assert.That(memory.SpentIn("").AtLeast, Is.EqualTo(new Usage { Tokens = 10, ApiCalls = 1, CostUsd = 0 }));
        Assert.That(memory.SpentIn("phase p/task T1").AtLeast.Tokens, Is.EqualTo(10));
    }

    // As from disk: what a record was written from is not there any more.
    private void Apply<T>(string type, string key, T payload) => memory.Apply(new(
        ++seq, DateTimeOffset.UnixEpoch, 0, "r", type, key, new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(payload, JournalJson.Options), null), "", ""));

    private static CompletedRecord Result<T>(T result) => new(RawJson.Of(result), null, null);

    private static TaskResult Task(int number) => new() { TaskId = $"T{number}", State = TaskState.Done };

    private static GateReport Report(GateVerdict verdict) => new() { Gate = "check", Verdict = verdict, Summary = "", Tree = "tree" };
}
