using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>A run's checkpoints can be looked into, compared and proven; a rollback is undone by one word.</summary>
public class CheckpointsCommandTests
{
    private Scratch scratch = null!;
    private string first = "";
    private string last = "";

    [OneTimeSetUp]
    public void Run()
    {
        scratch = new Scratch().Write("agent.sh", "echo new > file.txt; mkdir -p sub; echo more > sub/more.txt\n").Write("file.txt", "old\n")
            .Write("maestro.yaml", "gates:\n  test: { run: test -s file.txt }\n").Commit();
        Assert.That(scratch.Maestro("run", "Change the file", "--agent", "sh ./agent.sh", "--yes").ExitCode, Is.Zero);
        var ids = JsonDocument.Parse(scratch.Maestro("checkpoints", "list", "--json").Output).RootElement.EnumerateArray().Select(c => c.GetProperty("id").GetString()!).ToList();
        (first, last) = (ids[0], ids[^1]);
        scratch.Keep();
    }

    [SetUp]
    public void Begin() => scratch.Again();

    [OneTimeTearDown]
    public void CleanUp() => scratch.Dispose();

    [Test]
    public void Show_LastCheckpoint_NamesWhatChangedSinceTheRunBegan()
    {
        var shown = scratch.Maestro("checkpoints", "show", last);
        Assert.That(shown.ExitCode, Is.Zero, shown.ToString());
        Assert.That(shown.Output, Does.Contain("modified  file.txt").And.Contain("added     sub/more.txt"));
    }

    [Test]
    public void Diff_FirstToLast_IsGitsPatch()
    {
        var diff = scratch.Maestro("checkpoints", "diff", first, last);
        Assert.That(diff.ExitCode, Is.Zero, diff.ToString());
        Assert.That(diff.Output, Does.Contain("-old\n+new\n").And.Contain("+++ b/sub/more.txt"));
    }

    [Test]
    public void Diff_CheckpointThatIsNotThere_IsRefused()
    {
        var diff = scratch.Maestro("checkpoints", "diff", first, "c999");
        Assert.That(diff.ExitCode, Is.EqualTo(2));
        Assert.That(diff.Error, Does.Contain("no checkpoint 'c999'"));
    }

    [Test]
    public void Verify_AsTheRunLeftIt_IsWhole()
    {
        var verified = scratch.Maestro("checkpoints", "verify");
        Assert.That(verified.ExitCode, Is.Zero, verified.ToString());
        Assert.That(verified.Output, Does.Not.Contain("DAMAGED"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Verify_ObjectDamagedOrGone_IsNamed(bool gone)
    {
        using var vault = new LibGit2Sharp.Repository(Directory.GetDirectories(scratch.Home, "vault.git", SearchOption.AllDirectories).Single());
        var blob = ((LibGit2Sharp.Commit)vault.Lookup(vault.Refs.First(r => r.CanonicalName.EndsWith("/" + last, StringComparison.Ordinal)).TargetIdentifier))["file.txt"].Target.Sha;
        var file = Path.Combine(vault.Info.Path, "objects", blob[..2], blob[2..]);
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        // Objects are read-only: it is replaced.
        File.Delete(file);
        if (!gone)
            File.WriteAllBytes(file, bytes);
        var verified = scratch.Maestro("checkpoints", "verify");
        Assert.That(verified.ExitCode, Is.EqualTo(1), verified.ToString());
        Assert.That(verified.Output, Does.Contain("DAMAGED").And.Contain("file.txt").And.Contain(blob));
    }

    [Test]
    public void RollbackUndo_AfterARollback_BringsBackWhatTheFolderHeld()
    {
        Assert.That(scratch.Maestro("rollback", "--undo").ExitCode, Is.EqualTo(2), "nothing was rolled back yet");
        var run = JsonDocument.Parse(scratch.Maestro("runs", "--json").Output).RootElement[0].GetProperty("run").GetString()!;
        var folder = JsonDocument.Parse(scratch.Maestro("rollback", run, last, "--json").Output).RootElement.GetProperty("folder").GetString()!;
        Assert.That(scratch.Maestro("rollback", run, first).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(folder, "file.txt")), Is.EqualTo("old\n"));
        Assert.That(scratch.Maestro("rollback", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(folder, "file.txt")), Is.EqualTo("new\n"));
        Assert.That(scratch.Maestro("rollback", "--undo").ExitCode, Is.Zero, "an undo is undone the same way");
        Assert.That(File.ReadAllText(Path.Combine(folder, "file.txt")), Is.EqualTo("old\n"));
    }
}
