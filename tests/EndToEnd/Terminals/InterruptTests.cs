using EndToEnd.Harness;

namespace EndToEnd.Terminals;

/// <summary>Ctrl+C at a real terminal: once stops gracefully, twice at once; the run can be taken up after both.</summary>
[Platform("Linux")]
public sealed class InterruptTests
{
    private Scratch scratch = null!;

    private string Stubborn => Path.Combine(scratch.Beside, "stubborn");

    [SetUp]
    public void Make() => scratch = new Scratch().Write("README.md", "Hello\n");

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public async Task Run_CtrlCOnce_StopsAndIsTakenUp()
    {
        Agent("echo working >> \"$BESIDE/stubborn\"; [ $(wc -l < \"$BESIDE/stubborn\") -gt 1 ] || sleep 600; echo x > a.txt");
        using var terminal = new PseudoTerminal(scratch, [], "run", "Add a file", "--yes");
        await StartedAsync(terminal);
        await terminal.PressAsync(PseudoTerminal.ControlC);

        Assert.That(await terminal.EndAsync(), Is.EqualTo(130), terminal.Screen);
        Assert.That(terminal.Screen, Does.Contain("Ctrl+C again stops at once").And.Contain("cancelled").And.Contain("dotnet maestro resume"));
        Assert.That(scratch.Maestro("status").Output, Does.Contain("cancelled"));
        Assert.That(scratch.Maestro("resume").ExitCode, Is.Zero);
    }

    [Test]
    public async Task Run_CtrlCTwiceWhileAnAgentWillNotStop_EndsAtOnceAndIsTakenUp()
    {
        Agent("trap '' TERM INT; echo working >> \"$BESIDE/stubborn\"; if [ $(wc -l < \"$BESIDE/stubborn\") -lt 2 ]; then while :; do sleep 600; done; fi; echo x > a.txt");
        using var terminal = new PseudoTerminal(scratch, [], "run", "Add a file", "--yes");
        await StartedAsync(terminal);
        await terminal.PressAsync(PseudoTerminal.ControlC);
        await terminal.WaitForAsync("Ctrl+C again stops at once");
        await terminal.PressAsync(PseudoTerminal.ControlC);
        await terminal.WaitForAsync("stopped at once");

        // What comes after it may be the graceful end, once its agent is gone.
        Assert.That(terminal.Screen.Split("stopped at once")[0], Does.Not.Contain("cancelled"), "the graceful end was not waited for");
        Assert.That(await terminal.EndAsync(), Is.EqualTo(130), terminal.Screen);
        // Once its agent is gone, the graceful end may come to its last record before the exit.
        Assert.That(scratch.Maestro("status").Output, Does.Match("state +(interrupted|cancelled)"));
        Strays.Await(scratch.Home);
        Assert.That(scratch.Maestro("resume").ExitCode, Is.Zero);
        Assert.That(scratch.Git("show", "maestro/add-a-file:a.txt"), Is.EqualTo("x"));
    }

    [Test]
    public void Run_ToldToTerminate_StopsGracefullyAndIsTakenUp()
    {
        Agent("echo working >> \"$BESIDE/stubborn\"; [ $(wc -l < \"$BESIDE/stubborn\") -gt 1 ] || sleep 600; echo x > a.txt");
        using var tool = scratch.Start("run", "Add a file", "--yes");
        Assert.That(SpinWait.SpinUntil(() => File.Exists(Stubborn) || tool.HasExited, TimeSpan.FromMinutes(2)), Is.True);
        scratch.Shell($"kill -TERM {tool.Id}");

        Assert.That(tool.WaitForExit(TimeSpan.FromMinutes(2)), Is.True);
        Assert.That(tool.ExitCode, Is.EqualTo(130));
        Assert.That(scratch.Maestro("status").Output, Does.Contain("cancelled"));
        Assert.That(scratch.Maestro("resume").ExitCode, Is.Zero);
    }

    private void Agent(string script) => scratch.Write("agent.sh", script.Replace("$BESIDE", scratch.Beside, StringComparison.Ordinal) + "\n")
        .Write("maestro.yaml", $"version: 1\nagents:\n  default: mine\n  mine: {{ use: command, run: sh ./agent.sh }}\nsandbox: {{ writable: ['{scratch.Beside}'] }}\ngates:\n  there: {{ run: test -s a.txt }}\n").Commit();

    // The agent says so in a file; a line on the screen comes before it has set its traps.
    private async Task StartedAsync(PseudoTerminal terminal)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!File.Exists(Stubborn))
            await terminal.ReadAsync(patience.Token);
    }
}
