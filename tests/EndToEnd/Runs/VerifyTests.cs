using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>Whether a repository is as it was before a run can be asked, and what the run delivered is told as such.</summary>
public class VerifyTests
{
    private const string Gate = "gates:\n  test: { run: test -s file.txt }\n";

    [Test]
    public void Verify_AfterARun_TellsTheBranchAsOurs_AndALaterEditAsAChange()
    {
        using var scratch = new Scratch().Write("file.txt", "old\n").Write("agent.sh", "echo new > file.txt\n").Write("maestro.yaml", Gate).Commit();
        scratch.Write("mine.txt", "mine\n");
        Assert.That(scratch.Maestro("run", "Change the file", "--agent", "sh ./agent.sh", "--yes").ExitCode, Is.Zero);

        var same = scratch.Maestro("verify");
        Assert.That(same.ExitCode, Is.Zero, same.ToString());
        Assert.That(same.Output, Does.Contain("same     index").And.Contain("ours     refs").And.Contain("delivered by run").And.Contain("Everything is as it was"));

        scratch.Write("mine.txt", "mine, changed\n").Git("branch", "another");
        var changed = scratch.Maestro("verify", "--json");
        Assert.That(changed.ExitCode, Is.EqualTo(1), changed.ToString());
        var document = JsonDocument.Parse(changed.Output).RootElement;
        Assert.That(document.GetProperty("as_before").GetBoolean(), Is.False);
        Assert.That(document.GetProperty("items").EnumerateArray().Where(i => !i.GetProperty("same").GetBoolean()).Select(i => i.GetProperty("item").GetString()), Is.EquivalentTo(new[] { "refs", "files" }));
        Assert.That(changed.Error, Does.Contain("mine.txt holds other bytes").And.Contain("Who did it is not on record"));
    }

    [Test]
    public void Verify_AfterDeliveryInPlace_TellsTheWrittenPathsAsOurs()
    {
        using var scratch = new Scratch().Write("file.txt", "old\n").Write("agent.sh", "echo new > file.txt\n").Write("maestro.yaml", $"{Gate}deliver: in-place\n").Commit();
        Assert.That(scratch.Maestro("run", "Change the file", "--agent", "sh ./agent.sh", "--yes").ExitCode, Is.Zero);
        var verified = scratch.Maestro("verify");
        Assert.That(verified.ExitCode, Is.Zero, verified.ToString());
        Assert.That(verified.Output, Does.Match("file.txt holds other bytes, delivered by run"));
    }

    [Test]
    public void Run_RepositoryChangesMeanwhile_SaysSoInConsoleReportAndJournal()
    {
        using var scratch = new Scratch().Write("file.txt", "old\n").Write("maestro.yaml", Gate + "sandbox: { level: none }\n").Commit();
        // An agent that reaches out of its workspace; a person at work would look the same.
        scratch.Write("../aside/agent.sh", $"echo new > file.txt; echo meddled > {scratch.Root}/meddled.txt\n");
        var result = scratch.Maestro("run", "Change the file", "--agent", $"sh {scratch.Aside}/agent.sh", "--yes");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("changed in your repository since the run began: meddled.txt"));
        Assert.That(scratch.Maestro("report").Output, Does.Contain("meddled.txt is new"));
        Assert.That(scratch.Maestro("log", "--type", "repository.verified").Output, Does.Contain("1 thing in the repository changed"));
    }
}
