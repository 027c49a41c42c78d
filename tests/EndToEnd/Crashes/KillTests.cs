using System.Diagnostics;
using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Crashes;

/// <summary>Journal first: whatever moment the process is killed at, resume ends where an undisturbed run does.</summary>
public class KillTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 50 : 3;
    private string tree = "";
    private TimeSpan duration;

    [OneTimeSetUp]
    public void RunUndisturbed()
    {
        using var scratch = TwelveTasks.Make();
        var watch = Stopwatch.StartNew();
        var result = scratch.Maestro("run", "--plan", "plan.md", "--yes");
        duration = watch.Elapsed;
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        tree = scratch.Git("rev-parse", $"{Branch(scratch)}^{{tree}}");
    }

    [Test]
    public void Run_KilledAtRandomMoments_ResumesToTheSameTree()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var scratch = TwelveTasks.Make();
            var before = RepositoryOracle.Look(scratch.Root);
            var moment = duration * (0.05 + random.NextDouble());
            var context = $"kill {kill} of seed {Seed} after {moment.TotalMilliseconds:0} ms";

            var died = KillAfter(scratch, moment);

            Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before), $"{context}: after the kill");
            if (died)
                Resume(scratch, context);
            Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before), $"{context}: after resume");
            Assert.That(scratch.Git("rev-parse", $"{Branch(scratch)}^{{tree}}"), Is.EqualTo(tree), context);
            Assert.That(scratch.Git("for-each-ref", "refs/maestro"), Is.Empty, $"{context}: the keep-ref goes with the run");
            AssertNothingDoneTwice(scratch, context);
            Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero, context);
        }
    }

    [Test]
    public void Run_StoppedByCtrlC_SaysSoAndResumesToTheSameTree()
    {
        using var scratch = TwelveTasks.Make();
        var before = RepositoryOracle.Look(scratch.Root);
        using var process = scratch.Start("run", "--plan", "plan.md", "--yes");
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("integrated", StringComparison.Ordinal))
        {
        }
        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
            interrupt.WaitForExit();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(130), rest);
        Assert.That(rest, Does.Contain("cancelled").And.Contain("dotnet maestro resume"));
        Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));
        Resume(scratch, "after Ctrl+C");
        Assert.That(scratch.Git("rev-parse", $"{Branch(scratch)}^{{tree}}"), Is.EqualTo(tree));
        Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));
    }

    // True when it was killed; false when it had ended by itself.
    private static bool KillAfter(Scratch scratch, TimeSpan moment)
    {
        using var process = scratch.Start("run", "--plan", "plan.md", "--yes");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(moment))
            return false;
        // The process alone, as the kernel's out-of-memory killer would: what it started lives on.
        process.Kill(entireProcessTree: false);
        process.WaitForExit();
        Strays.Await(scratch.Root);
        return true;
    }

    private static void Resume(Scratch scratch, string context)
    {
        var resumed = scratch.Maestro("resume");
        // Killed before the run had begun to exist, or after its last record: there is nothing to take up.
        if (resumed.ExitCode == 2 && Runs(scratch) == 0)
            resumed = scratch.Maestro("run", "--plan", "plan.md", "--yes");
        if (resumed.ExitCode == 2)
            Assert.That(resumed.Error, Does.Contain("MAE25"), $"{context}: {resumed}");
        else
            Assert.That(resumed.ExitCode, Is.Zero, $"{context}: {resumed}");
    }

    private static int Runs(Scratch scratch) =>
        JsonDocument.Parse(scratch.Maestro("runs", "--json").Output).RootElement.EnumerateArray().Count(r => r.GetProperty("started").GetDateTimeOffset().Year > 2000);

    private static void AssertNothingDoneTwice(Scratch scratch, string context)
    {
        var done = new HashSet<string>();
        foreach (var record in JsonDocument.Parse(scratch.Maestro("log", "--json").Output).RootElement.EnumerateArray())
        {
            var (type, key) = (record.GetProperty("type").GetString()!, record.GetProperty("key").GetString()!);
            var task = key.StartsWith("task/", StringComparison.Ordinal) ? key.Split('/')[1] : "";
            Assert.That(type is "agent.started" or "integration.started" && done.Contains(task), Is.False, $"{context}: {task} was begun again after it was done");
            if (type == "integration.completed")
                Assert.That(done.Add(task), Is.True, $"{context}: {task} was integrated twice");
        }
        Assert.That(done, Has.Count.EqualTo(12), context);
    }

    private static string Branch(Scratch scratch) => scratch.Git("for-each-ref", "--format=%(refname)", "refs/heads/maestro");
}
