using System.Diagnostics;
using System.Globalization;

namespace Maestro.Runtime.Tests.Processes;

[Platform("Linux")]
[NonParallelizable] // A stray that cleared its environment goes with the last scope of the process that ends, so there must be no other.
public sealed class ProcessStopTests
{
    [Test]
    public async Task RunAsync_NeverExits_IsStoppedAtItsTimeout()
    {
        var result = await Supervised.Run(Supervised.Script("echo begun; sleep 600") with { Timeout = TimeSpan.FromMilliseconds(150) });

        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.TimedOut, "begun\n")));
        Assert.That(result.Duration, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task RunAsync_IgnoresIntAndTerm_IsKilled()
    {
        var script = "trap '' INT TERM; while :; do sleep 0.05; done";

        var result = await Supervised.Run(Supervised.Script(script) with { Timeout = TimeSpan.FromMilliseconds(150) });

        Assert.That((result.End, result.ExitCode), Is.EqualTo((ProcessEnd.TimedOut, (int?)137)));
    }

    [Test]
    public async Task RunAsync_EndsItselfOnInt_MayFinishWhatItDoes()
    {
        var script = "trap 'echo tidied; exit 3' INT; while :; do sleep 0.02; done";

        var result = await Supervised.Run(Supervised.Script(script) with { Timeout = TimeSpan.FromMilliseconds(150) });

        Assert.That((result.End, result.ExitCode, result.Output), Is.EqualTo((ProcessEnd.TimedOut, (int?)3, "tidied\n")));
    }

    [Test]
    public async Task RunAsync_SilentForTooLong_IsStoppedAsIdle()
    {
        var script = "for i in 1 2 3 4 5; do echo $i; sleep 0.1; done; sleep 600";

        var result = await Supervised.Run(Supervised.Script(script) with { IdleTimeout = TimeSpan.FromSeconds(1) });

        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.Idle, "1\n2\n3\n4\n5\n")));
    }

    [Test]
    public async Task RunAsync_GrandchildHoldsOutput_ReturnsAtOnce()
    {
        var watch = Stopwatch.StartNew();

        var result = await Supervised.Run("sleep 600 & echo $!");

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        Assert.That((result.End, result.ExitCode, result.Survivors), Is.EqualTo((ProcessEnd.Exited, (int?)0, 1)));
        Assert.That(Supervised.IsAlive(Number(result.Output)), Is.False);
    }

    [Test]
    public async Task RunAsync_GrandchildInSessionOfItsOwn_IsEnded()
    {
        // Left its session, holds none of our pipes, and its parent is gone: only its being our orphan gives it away.
        var script = "setsid sh -c 'echo $$ > pid; mv pid ready; sleep 600' > /dev/null 2>&1 < /dev/null & while [ ! -e ready ]; do sleep 0.01; done";
        using var folder = new TempFolder();

        var result = await Supervised.Run(ProcessCommand.Shell(script, folder.Path));

        Assert.That(result.Survivors, Is.GreaterThanOrEqualTo(1));
        Assert.That(Supervised.IsAlive(Number(File.ReadAllText(folder["ready"]))), Is.False);
    }

    [Test]
    public async Task RunAsync_OrphanWithClearedEnvironment_IsEnded()
    {
        var script = "env -i /usr/bin/setsid /bin/sh -c 'echo $$ > pid; mv pid ready; sleep 600' > /dev/null 2>&1 < /dev/null & while [ ! -e ready ]; do sleep 0.01; done";
        using var folder = new TempFolder();

        await Supervised.Run(ProcessCommand.Shell(script, folder.Path));

        Assert.That(Supervised.IsAlive(Number(File.ReadAllText(folder["ready"]))), Is.False);
    }

    [Test]
    public async Task RunAsync_OrphanOfAnotherLiveProcess_IsLeftToThatOne()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var supervisor = Supervised.Supervisor();
        var orphan = "(setsid sh -c 'echo $$ > pid; mv pid ready; sleep 600' > /dev/null 2>&1 < /dev/null &); sleep 600";
        var first = supervisor.RunAsync(ProcessCommand.Shell(orphan, folder.Path), stop.Token);

        await supervisor.RunAsync(ProcessCommand.Shell("while [ ! -e ready ]; do sleep 0.01; done; setsid sleep 0 & sleep 1.1", folder.Path), default);
        var pid = Number(File.ReadAllText(folder["ready"]));
        var aliveMeanwhile = Supervised.IsAlive(pid);
        await stop.CancelAsync();

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((aliveMeanwhile, Supervised.IsAlive(pid)), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task RunAsync_Cancelled_ThrowsOnlyAfterNothingLives()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var script = "trap '' INT; setsid sh -c 'trap \"\" INT TERM; echo $$ > pid; mv pid ready; sleep 600; sleep 600' & echo $$ > self; sleep 600; sleep 600";
        var run = Supervised.Supervisor().RunAsync(ProcessCommand.Shell(script, folder.Path), stop.Token);
        while (!File.Exists(folder["ready"]))
            await Task.Yield();

        await stop.CancelAsync();

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Supervised.IsAlive(Number(File.ReadAllText(folder["ready"]))), Is.False);
        Assert.That(Supervised.IsAlive(Number(File.ReadAllText(folder["self"]))), Is.False);
    }

    [Test]
    public void RunAsync_CancelledBefore_StartsNothing()
    {
        using var folder = new TempFolder();

        Assert.That(
            async () => await Supervised.Supervisor().RunAsync(ProcessCommand.Shell("touch ran", folder.Path), new CancellationToken(true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.Exists(folder["ran"]), Is.False);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
