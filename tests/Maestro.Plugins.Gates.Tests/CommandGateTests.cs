using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

public sealed class CommandGateTests : GateFixture
{
    [Test]
    public async Task Judge_ExitCodeZero_PassesEvenWhenTheOutputSpeaksOfErrors()
    {
        var report = await Judge("echo 'error: 0 errors, 0 failures'");

        Assert.That((report.Verdict, report.Summary, report.ExitCode), Is.EqualTo((GateVerdict.Passed, "exit code 0", 0)));
    }

    [TestCase(1, "exit code 1")]
    [TestCase(137, "exit code 137: it was killed, as for lack of memory")]
    [TestCase(143, "exit code 143: ended by signal 15")]
    public async Task Judge_OtherExitCode_Fails(int code, string summary)
    {
        var report = await Judge($"exit {code}");

        Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.Failed, FailureKind.Build, summary)));
    }

    [TestCase("no-such-program-anywhere")]
    [TestCase("exit 126")]
    public async Task Judge_MissingProgram_CouldNotRunForTheEnvironment(string run)
    {
        var report = await Judge(run);

        Assert.That((report.Verdict, report.FailureKind), Is.EqualTo((GateVerdict.CouldNotRun, FailureKind.Environment)));
    }

    [TestCase(ProcessEnd.NotStarted, FailureKind.Environment, GateObstacle.MissingTool, "the shell could not be started")]
    [TestCase(ProcessEnd.TimedOut, FailureKind.Build, GateObstacle.TimedOut, "timed out after 30 s")]
    [TestCase(ProcessEnd.Idle, FailureKind.Build, GateObstacle.TimedOut, "stopped: it was silent for too long after 5 s")]
    public async Task Judge_NoEndOfItsOwn_CouldNotRun(ProcessEnd end, FailureKind kind, GateObstacle obstacle, string summary)
    {
        var processes = new FixedProcesses(new() { End = end, Duration = TimeSpan.FromSeconds(5) });

        var report = await new CommandGate(processes).JudgeAsync(Context("make"), CancellationToken.None);

        Assert.That((report.Verdict, report.FailureKind, report.Obstacle, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, kind, obstacle, summary)));
        Assert.That(report.ExitCode, Is.Null);
    }

    [Test]
    public async Task Judge_AnyCommand_RunsInTheWorkspaceWithoutBuildServers()
    {
        var report = await Judge("pwd; echo $MSBUILDDISABLENODEREUSE $UseSharedCompilation $DOTNET_CLI_USE_MSBUILD_SERVER");

        Assert.That(report.Output.Split('\n'), Is.EqualTo((string[])[Root, "1 false 0", ""]));
    }

    [Test]
    public async Task Judge_LongOutput_KeepsHeadAndTailOfBothStreams()
    {
        var report = await Judge("echo first; seq 1 20000; echo last; (echo bad; seq 1 20000; echo worst) >&2; exit 1");

        Assert.Multiple(() =>
        {
            Assert.That(report.Output, Has.Length.LessThan(9000));
            foreach (var word in (string[])["first", "last", "bad", "worst", "characters left out"])
                Assert.That(report.Output, Does.Contain(word));
        });
    }

    [Test]
    public async Task Judge_NoCommand_CouldNotRun()
    {
        var report = await Judge(" ");

        Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, FailureKind.Environment, "the gate has no command to run")));
    }

    [Test]
    public void Judge_Cancelled_Throws() => Assert.That(
        () => new CommandGate(new RealProcesses()).JudgeAsync(Context("cat /dev/zero"), new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    private Task<GateReport> Judge(string run) => new CommandGate(new RealProcesses()).JudgeAsync(Context(run), CancellationToken.None);
}
