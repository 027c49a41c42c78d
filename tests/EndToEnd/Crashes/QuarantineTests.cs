using EndToEnd.Harness;

namespace EndToEnd.Crashes;

/// <summary>A step in which the process dies again and again is not tried for ever: the run goes on without it.</summary>
public sealed class QuarantineTests
{
    private const int Deaths = 3;

    private const string Agent = """
        if [ "$MAESTRO_ATTEMPT" = 1 ]; then touch MARKER; exec sleep 1000; fi
        echo done > done.txt
        """;

    [Test]
    public void Resume_ProcessDiedThreeTimesInOneAttempt_GoesOnWithTheNext()
    {
        using var scratch = new Scratch();
        var marker = Path.Combine(scratch.Beside, "working");
        scratch
            .Write("agent.sh", Agent.Replace("MARKER", marker, StringComparison.Ordinal))
            .Write("maestro.yaml", $$"""
                version: 1
                agents: { default: script, script: { use: command, run: sh ./agent.sh } }
                pipeline:
                  - { phase: planning, use: interview }
                  - { phase: task-generation, use: decompose }
                  - { phase: implementation, use: parallel-tasks, recover: [{ use: retry, with: { delay_seconds: 0 } }] }
                  - { phase: validation, use: gates }
                  - { phase: reporting, use: report }
                gates: { check: { run: test -e done.txt } }
                sandbox: { writable: ['{{scratch.Beside}}'] }

                """)
            .Commit();
        for (var death = 0; death < Deaths; death++)
        {
            File.Delete(marker);
            using var tool = death == 0 ? scratch.Start("run", "Make a file", "--yes") : scratch.Start("resume");
            Assert.That(SpinWait.SpinUntil(() => File.Exists(marker) || tool.HasExited, TimeSpan.FromMinutes(2)), Is.True);
            Assert.That(tool.HasExited, Is.False, $"sitting {death + 1} is at the first attempt");
            tool.Kill();
            tool.WaitForExit();
        }

        var last = scratch.Maestro("resume");

        Assert.That(last.ExitCode, Is.Zero, last.ToString());
        Assert.That(scratch.Maestro("log", "--type", "failure").Output, Does.Contain("attempt T1/1 is not tried again: the run's process died in it 3 times"));
    }
}
