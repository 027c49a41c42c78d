using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

[Platform("Unix,Linux,MacOsX")]
public sealed class JudgeTests
{
    [TestCase("here", GateVerdict.Passed)]
    [TestCase("elsewhere", GateVerdict.Failed)]
    public async Task Judge_RealCommand_JudgesTheWorkspaceAndIsRecorded(string file, GateVerdict verdict)
    {
        using var run = new TestRun();
        run.Write("here", "in the workspace\n");

        var report = await run.JudgeAsync(new CommandGate(run.Processes), $"cat {file}");

        Assert.That((report.Verdict, report.Gate), Is.EqualTo((verdict, nameof(CommandGate))));
        Assert.That(report.Output, Is.EqualTo(verdict == GateVerdict.Passed ? "in the workspace\n" : ""));
        Assert.That(((ProcessEnded)run.Events.Single()).Result.Succeeded, Is.EqualTo(verdict == GateVerdict.Passed));
    }

    // Elsewhere what a program leaves behind is found by best effort only.
    [Test, Platform("Linux")]
    public async Task Judge_CommandThatLeavesAProcessBehind_IsSupervisedAsInARun()
    {
        using var run = new TestRun();
        await run.JudgeAsync(new CommandGate(run.Processes), "sleep 600 & exit 0");
        Assert.That(((ProcessEnded)run.Events.Single()).Result.Survivors, Is.EqualTo(1));
    }
}
