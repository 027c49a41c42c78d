using Maestro.Runtime.Configuration;
using Maestro.Runtime.Execution.Containment;
using Maestro.Runtime.Tests.Processes.Containers;

namespace Maestro.Runtime.Tests.Execution.Containment;

/// <summary>What holds a run's programs where the configuration leaves it open, and that the run says so.</summary>
[Platform("Linux")]
public sealed class HoldTests
{
    [Test]
    public async Task OfAsync_NothingSaidAndNoBubblewrap_IsNoneAndSaysWhyAndWhatMaySurvive()
    {
        using var empty = new TempFolder();
        var supervisor = new Maestro.Runtime.Processes.ProcessSupervisor(new() { Environment = new Dictionary<string, string?> { ["PATH"] = empty.Path } });
        var held = (await Hold.OfAsync(SandboxLevel.Auto, null, supervisor, default)).Described();
        Assert.That((held.Level, held.Why), Is.EqualTo(("none", "bubblewrap (bwrap) is not on PATH")));
        Assert.That(held.MaySurvive, Does.Contain("systemd"));
    }

    [Test]
    public async Task OfAsync_NothingSaid_IsWorkspaceWhereBubblewrapCanBeUsedAndThenNothingSurvives()
    {
        var there = await Contained.BubblewrapAsync();
        var held = (await Hold.OfAsync(SandboxLevel.Auto, null, Maestro.Runtime.Tests.Processes.Supervised.Supervisor(), default)).Described();
        Assert.That(
            (held.Level, held.Why, held.MaySurvive.Length == 0), Is.EqualTo(there.Program is null ? ("none", there.Version, false) : ("workspace", "", true)));
    }

    [Test]
    public async Task OfAsync_NoneIsSaid_NobodyLooks()
    {
        var held = (await Hold.OfAsync(SandboxLevel.None, null, Maestro.Runtime.Tests.Processes.Supervised.Supervisor(), default)).Described();
        Assert.That((held.Level, held.Why), Is.EqualTo(("none", "")));
    }

    [Test]
    public async Task Run_NothingSaid_AnAgentCannotWriteBesideItsWorkspaceWhereItIsContained()
    {
        var contained = (await Contained.BubblewrapAsync()).Program is not null;
        using var beside = new TempFolder();
        using var bed = TestBed.Make($"echo x > {beside["taken.txt"]}; echo done > out/$id.txt");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(File.Exists(beside["taken.txt"]), Is.EqualTo(!contained));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md")), Does.Contain(contained ? "- Sandbox `workspace`, by bubblewrap" : "- Sandbox `none`"));
    }

    [Test]
    public async Task Run_NoneIsSaid_TheReportSaysWhatMayLiveOn()
    {
        using var bed = TestBed.Make("echo done > out/$id.txt", more: "sandbox: { level: none }\n");
        var result = await bed.RunAsync();
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("- Sandbox `none`, by sessions of their own below a subreaper: nothing but their good will").And.Contain("may live on"));
    }

    [Test]
    public async Task Run_TakenUpUnderTheSameCircumstances_AreRecordedTwiceAndToldOnce()
    {
        using var bed = TestBed.Make("echo done > out/$id.txt", more: "sandbox: { level: none }\n");
        bed.Watch = record =>
        {
            if (record.Type == "agent.completed")
                throw new InvalidOperationException("the process dies here");
        };
        Assert.That(async () => await bed.StartAsync(), Throws.Exception);
        bed.Watch = null;
        var resumed = await bed.ResumeAsync();
        Assert.That(resumed.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Records.Count(r => r.Type is "run.started" or "run.resumed" && r.Payload.ToString()!.Contains("contained", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(resumed.Value.Directory.Report, "report.md")), Does.Match("## Containment\n\n- [^\n]*\n(\n|$)"), "once, since nothing changed");
    }
}
