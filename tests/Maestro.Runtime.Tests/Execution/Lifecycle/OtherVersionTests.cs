using System.Text.Json;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>A run begun by a version whose records mean something else is refused by name, and stays readable.</summary>
public sealed class OtherVersionTests
{
    [TestCase(0)]
    [TestCase(RunStarted.Present + 1)]
    public void Of_RunOfAnotherFormat_IsRefusedByName(int format)
    {
        var refused = Continuation.Of(Archived(format), new());

        Assert.That(refused.Problems.Single().Id, Is.EqualTo("MAE259"));
        Assert.That(refused.Problems.Single().Message, Does.Contain("begun by version 0.0.9").And.Contain($"format {format}"));
    }

    [Test]
    public void Of_RunOfThisFormatByAnyVersion_IsTakenUp() => Assert.That(Continuation.Of(Archived(RunStarted.Present), new()).Ok, Is.True);

    private static ArchivedRun Archived(int format)
    {
        var memory = new RunMemory(new("nowhere"));
        var started = new RunStarted("0.0.9", new(), "version: 1", "maestro.yaml", "/repository", new string('0', 40), null, format);
        memory.Apply(new(1, DateTimeOffset.UnixEpoch, 0, "r", RunRecords.Started, "run", new(JsonSerializer.SerializeToElement(started, JournalJson.Options)), "", ""));
        return new(new("/state/runs/r"), memory, [], WalkPosition.Start, null, false);
    }
}
