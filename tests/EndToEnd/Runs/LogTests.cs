using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>What a person can ask a run's log, from outside.</summary>
public sealed class LogTests
{
    private Scratch scratch = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        scratch = new Scratch().Write("agent.sh", "echo x > made.txt\n").Write("maestro.yaml", "gates:\n  test: { run: test -f made.txt }\n").Commit();
        var run = scratch.Maestro("run", "Make the file", "--agent", "sh ./agent.sh", "--yes");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    [OneTimeTearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Log_ByFilters_InEveryForm()
    {
        Assert.That(scratch.Maestro("log", "--type", "gate.completed", "--kind", "test").Output, Does.Contain("gate test passed"));
        Assert.That(scratch.Maestro("log", "--type", "gate", "--task", "T99").Output, Is.Empty);
        Assert.That(scratch.Maestro("log", "--since", "1s", "--until", "1h").Output, Is.Empty, "nothing is since a second ago and before an hour ago");
        var entries = JsonDocument.Parse(scratch.Maestro("log", "--task", "T1", "--json").Output).RootElement;
        Assert.That(entries.EnumerateArray().Select(e => e.GetProperty("type").GetString()), Does.Contain("task.completed").And.None.EqualTo("run.started"));
        Assert.That(scratch.Maestro("log", "--all-runs", "--type", "run.finished", "--csv").Output.Split("\r\n"), Has.Length.EqualTo(3), "names, one run, and the end");
    }

    [Test]
    public void Log_InSql_OfEveryView()
    {
        var decisions = JsonDocument.Parse(scratch.Maestro("log", "--json", "--sql", "SELECT kind, outcome FROM decisions WHERE kind = 'task-ordering'").Output).RootElement;
        Assert.That(decisions[0].GetProperty("outcome").GetString(), Is.EqualTo("done"));
        foreach (var view in new[] { "records", "decisions", "failures", "recoveries", "gates", "usage", "checkpoints", "reviews", "runs" })
            Assert.That(scratch.Maestro("log", "--csv", "--sql", $"SELECT * FROM {view}").ExitCode, Is.Zero, view);
        Assert.That(scratch.Maestro("log", "--sql", "SELECT verdict FROM gates").Output, Does.Contain("passed"));
    }

    [TestCase("SELECT nothing FROM nowhere")]
    [TestCase("DELETE FROM record")]
    public void Log_InSqlThatMayNotBe_IsAnErrorWithAFix(string query)
    {
        var asked = scratch.Maestro("log", "--sql", query);
        Assert.That(asked.ExitCode, Is.EqualTo(2), asked.ToString());
        Assert.That(asked.Error, Does.Contain("MAE257").And.Contain("log --help"));
    }

    [Test]
    public void Log_FollowedAfterTheEnd_Ends() =>
        Assert.That(scratch.Maestro("log", "--follow", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], Does.Contain("run.finished"));

    [Test]
    public void Review_ADecision_IsKeptBesideTheLog()
    {
        var judged = scratch.Maestro("log", "review", "--decision", "task-order", "--not-appropriate", "--note", "too eager");
        Assert.That(judged.Output, Does.Contain("not appropriate").And.Contain("too eager").And.Contain("0 of these appropriate"), judged.ToString());
        Assert.That(scratch.Maestro("log", "--csv", "--sql", "SELECT review FROM decisions WHERE kind = 'task-ordering'").Output, Does.Contain("not appropriate"));
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero);
        Assert.That(scratch.Maestro("log", "review", "--decision", "no such", "--appropriate").Error, Does.Contain("MAE258"));
        Assert.That(scratch.Maestro("log", "review", "--decision", "task-order").ExitCode, Is.EqualTo(2), "neither good nor bad");
    }
}
