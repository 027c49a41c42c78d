using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Portable;

namespace Maestro.Runtime.Tests.Processes;

/// <summary>The road of platforms that are not Linux, walked on this one.</summary>
[Platform("Unix,Linux,MacOsX")]
public sealed class PortableRunTests
{
    [Test]
    public async Task RunAsync_ProgramEnds_GivesCodeAndOutput()
    {
        var result = await Run(Supervised.Script("cat; echo e >&2; exit 3") with { Input = "in" });

        Assert.That((result.End, result.ExitCode, result.Output, result.Error), Is.EqualTo((ProcessEnd.Exited, (int?)3, "in", "e\n")));
    }

    [Test]
    public async Task RunAsync_NeverExits_IsStoppedAtItsTimeout()
    {
        var result = await Run(Supervised.Script("sleep 600") with { Timeout = TimeSpan.FromMilliseconds(100) });

        Assert.That(result.End, Is.EqualTo(ProcessEnd.TimedOut));
    }

    [Test]
    public async Task RunAsync_Silent_IsStoppedAsIdle()
    {
        var result = await Run(Supervised.Script("echo a; sleep 600") with { IdleTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.Idle, "a\n")));
    }

    [Test]
    public async Task RunAsync_MissingProgram_IsNotStarted()
    {
        var result = await Run(new ProcessCommand { Program = "no-such-program", WorkingDirectory = "/" });

        Assert.That(result.End, Is.EqualTo(ProcessEnd.NotStarted));
    }

    [Test]
    public void RunAsync_Cancelled_Throws()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.That(async () => await Run(Supervised.Script("sleep 600"), stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<ProcessResult> Run(ProcessCommand command, CancellationToken token = default)
    {
        var environment = new ChildEnvironment(new(), Environment.GetEnvironmentVariables());
        return new PortableRun(command, "marker", environment, token).RunAsync();
    }
}
