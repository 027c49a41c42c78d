using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Runs;

/// <summary>What a run kept can be brought back, beside the repository, and that can be undone.</summary>
public class CheckpointTests
{
    private const string Slow = """
        mkdir -p out; echo half > out/file.txt
        timeout 2.5 tail -f /dev/null
        echo whole > out/file.txt
        """;

    [Test]
    public void Rollback_ToACheckpoint_BringsItBackAndCanBeUndone()
    {
        using var scratch = new Scratch().Write("agent.sh", "echo new > file.txt\n").Write("file.txt", "old\n").Write("maestro.yaml", "gates:\n  test: { run: test -s file.txt }\n").Commit();
        Assert.That(scratch.Maestro("run", "Change the file", "--agent", "sh ./agent.sh", "--yes").ExitCode, Is.Zero);
        var before = RepositoryOracle.Look(scratch.Root);
        var run = JsonDocument.Parse(scratch.Maestro("runs", "--json").Output).RootElement[0].GetProperty("run").GetString()!;
        var checkpoints = JsonDocument.Parse(scratch.Maestro("rollback", run, "--json").Output).RootElement;
        var (first, last) = (checkpoints[0].GetProperty("id").GetString()!, checkpoints[checkpoints.GetArrayLength() - 1].GetProperty("id").GetString()!);

        var newest = Restore(scratch, run, last);
        Assert.That(File.ReadAllText(Path.Combine(newest.Folder, "file.txt")), Is.EqualTo("new\n"));
        var oldest = Restore(scratch, run, first);
        Assert.That(File.ReadAllText(Path.Combine(oldest.Folder, "file.txt")), Is.EqualTo("old\n"));
        Restore(scratch, run, oldest.Undo);
        Assert.That(File.ReadAllText(Path.Combine(newest.Folder, "file.txt")), Is.EqualTo("new\n"));

        Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));
    }

    [Test]
    public void Run_AgentThatTakesLong_IsKeptEveryInterval()
    {
        using var scratch = new Scratch().Write("agent.sh", Slow)
            .Write("maestro.yaml", "gates:\n  test: { run: test -s out/file.txt }\nresource_limits:\n  checkpoint_interval: 1\n").Commit();
        var result = scratch.Maestro("run", "Write the file", "--agent", "sh ./agent.sh", "--yes");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(scratch.Maestro("rollback", "--json").Output, Does.Contain("T1 attempt 1 in progress"));
    }

    private static (string Folder, string Undo) Restore(Scratch scratch, string run, string checkpoint)
    {
        var result = scratch.Maestro("rollback", run, checkpoint, "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var document = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(document.GetProperty("verified").GetBoolean(), Is.True);
        return (document.GetProperty("folder").GetString()!, document.GetProperty("undo").GetString()!);
    }
}
