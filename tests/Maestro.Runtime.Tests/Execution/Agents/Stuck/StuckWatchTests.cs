using EndToEnd.Harness;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Execution.Agents.Stuck;
using Maestro.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>What the watch makes of the sights together, and whom it ends.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StuckWatchTests : IDisposable
{
    private static readonly AgentAction Poll = new("bash", "tail -n 1 build.log", "");

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Did_SameAgainWhileABuildWritesFiles_IsNotStuck()
    {
        using var watch = Watch();
        for (var n = 0; n < 20; n++)
        {
            File.WriteAllText(folder[$"{n}.o"], "built");
            watch.Did(Poll);
        }

        Assert.That(watch.Sign, Is.Null);
    }

    [Test]
    public void Did_SameAgainWhichWritesTheSame_IsStuck()
    {
        using var watch = Watch();
        for (var n = 0; n < 20; n++)
        {
            File.WriteAllText(folder["hello.txt"], "hello");
            watch.Did(Poll);
        }

        Assert.That(watch.Sign?.Pattern, Is.EqualTo(StuckPattern.Repeats));
    }

    [Test]
    public void Sign_OfAnAgentWithoutAProgram_EndsItAtOnce()
    {
        using var watch = Watch();
        Repeat(watch);

        Assert.That((watch.Programs.IsCancellationRequested, watch.Agent.IsCancellationRequested), Is.EqualTo((true, true)));
    }

    [Test]
    public void Sign_OfAnAgentWithAProgram_EndsThatAndThenTheAgentIfItDoesNotReturn()
    {
        using var watch = Watch();
        watch.Begun(new Witness(watch, null));
        Repeat(watch);

        Assert.That((watch.Programs.IsCancellationRequested, watch.Agent.IsCancellationRequested), Is.EqualTo((true, false)));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(watch.Agent.IsCancellationRequested);
    }

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Silence_OfAnAgentThatNeverToldAnything_IsSeenOnlyOfAProgram(bool program, bool seen)
    {
        using var watch = Watch();
        if (program)
            watch.Begun(new Witness(watch, null));
        for (var minute = 0; minute < 15; minute++)
            clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(watch.Sign?.Pattern == StuckPattern.Silent, Is.EqualTo(seen));
    }

    [Test]
    public async Task Run_AProgramThatIsEnded_KeepsWhatItWroteAndSaysHow()
    {
        using var watch = Watch(StuckLimits.Default with { OutputBytes = 3 });

        var run = await new WatchedProcesses(new Maestro.Runtime.Processes.ProcessSupervisor(new()), watch).RunAsync(ProcessCommand.Shell("echo long; sleep 1000", folder.Path), default);

        Assert.That((run.End, run.Output), Is.EqualTo((ProcessEnd.Stopped, "long\n")));
    }

    [TestCase(60, null)]
    [TestCase(700, 60)]
    public async Task Run_ABoundOfSilence_IsLeftToTheWatchUnlessItIsShorter(int idle, int? silent)
    {
        using var watch = Watch(StuckLimits.Default with { Silent = TimeSpan.FromSeconds(silent ?? 600) });
        var seen = new Seen();

        await new WatchedProcesses(seen, watch).RunAsync(ProcessCommand.Shell("x", folder.Path) with { IdleTimeout = TimeSpan.FromSeconds(idle) }, default);

        Assert.That(seen.Command!.IdleTimeout, Is.EqualTo(silent is null ? TimeSpan.FromSeconds(idle) : (TimeSpan?)null));
    }

    [Test]
    [Platform("Linux")]
    public async Task Run_AChildThatWorks_IsSeenByItsProcessorTime()
    {
        using var watch = Watch();
        using var stop = new CancellationTokenSource();
        var witness = new Witness(watch, null);
        var running = new Maestro.Runtime.Processes.ProcessSupervisor(new()).RunAsync(
            ProcessCommand.Shell("(while :; do :; done) & echo begun; wait", folder.Path) with { Listener = witness }, stop.Token);

        Assert.That(() => witness.Used, Is.GreaterThan(TimeSpan.FromMilliseconds(50)).After(20_000, 10));
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    private static void Repeat(StuckWatch watch)
    {
        for (var n = 0; n < 4; n++)
            watch.Did(Poll);
        Assert.That(watch.Sign?.Pattern, Is.EqualTo(StuckPattern.Repeats));
    }

    private StuckWatch Watch(StuckLimits? limits = null) => new(limits ?? StuckLimits.Default, folder.Path, clock);

    private sealed class Seen : IProcesses
    {
        public ProcessCommand? Command { get; private set; }

        public Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
        {
            Command = command;
            return Task.FromResult(new ProcessResult { End = ProcessEnd.Exited, ExitCode = 0 });
        }
    }
}
