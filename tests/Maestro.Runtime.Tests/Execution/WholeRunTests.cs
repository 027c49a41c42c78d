using System.Text;
using Maestro.Runtime.Execution.Verdicts;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>Runs from plan to branch, and what they say of themselves.</summary>
public sealed class WholeRunTests
{
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [Test]
    public async Task Run_EverythingWorks_SucceedsAndDelivers()
    {
        using var bed = TestBed.Make(Writes, tasks: 3);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', result.Verdict.Reasons));
        Assert.That(bed.Delivered(result, "out/T3.txt"), Is.EqualTo("T3"));
        Assert.That(bed.Repository.Git("rev-parse", result.Delivery!.Branch!), Is.EqualTo(result.Delivery.Commit));
        Assert.That(result.Limits.Single(l => l.Name == "max_api_calls").Used, Is.EqualTo(3));
    }

    [Test]
    public async Task Run_OneTaskAlwaysFails_DeliversTheOthersAndSaysPartial()
    {
        using var bed = TestBed.Make($"[ \"$id\" != T2 ] || exit 1\n{Writes}", tasks: 3);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons));
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("T1"));
        Assert.That(bed.Delivered(result, "out/T2.txt"), Is.Null);
        Assert.That(bed.Delivered(result, "out/T3.txt"), Is.EqualTo("T3"));
        Assert.That(result.Verdict.Reasons, Has.Some.StartWith("T2 is not"));
    }

    [Test]
    public async Task Run_GateNeverPasses_FailsAndDeliversNothing()
    {
        using var bed = TestBed.Make(Writes, gates: "  check: { run: 'false' }", tasks: 2);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
        Assert.That(result.Delivery, Is.Null);
        Assert.That(bed.Repository.Git("for-each-ref", "--format=%(refname)"), Is.EqualTo("refs/heads/main"));
    }

    [Test]
    public async Task Run_AgentChangesNothing_FailsByThatName()
    {
        using var bed = TestBed.Make("rmdir out; echo 'all done'");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
        Assert.That(bed.Failures[0].Message, Does.Contain("changed nothing"));
    }

    [Test]
    public async Task Run_TwoTasksEditOneLine_TheLaterIsDoneAgainOnTheNewBase()
    {
        // Each waits for the other at its first attempt, so that both start from the same base.
        using var bed = TestBed.Make($"""
            if [ "$MAESTRO_ATTEMPT" = 1 ]; then
              meet=$(dirname "$MAESTRO_TASK_FILE")/../../meet; mkdir -p "$meet"; touch "$meet/$id"
              while [ ! -e "$meet/T1" ] || [ ! -e "$meet/T2" ]; do sleep 0.01; done
            fi
            sed -i "1s/$/ $id/" shared.txt; echo x > "out/$id.txt"
            """, tasks: 2, more: "sandbox: { level: none }\n");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Failures.Select(f => f.Kind), Is.EqualTo(new[] { FailureKind.Merge }));
        Assert.That(bed.Delivered(result, "shared.txt")!.Split('\n')[0].Split(' '), Is.EquivalentTo(new[] { "T1", "T2", "one" }));
    }

    [TestCase("")]
    [TestCase("style")]
    public async Task Run_GateHasAFixer_FixRunsItAndItIsDelivered(string taskGates)
    {
        using var bed = TestBed.Make(Writes, gates: "  style: { run: 'test -e tidy', fix: 'touch tidy' }", taskGates: taskGates);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "tidy"), Is.Empty);
        Assert.That(bed.Count("agent.started"), Is.LessThanOrEqualTo(2), "one attempt and one retry at most");
    }

    [TestCase("")]
    [TestCase("check")]
    public async Task Run_GateWritesDroppings_TheyAreNotDelivered(string taskGates)
    {
        using var bed = TestBed.Make(Writes, gates: "  check: { run: 'mkdir -p droppings/deep && touch droppings/deep/x && rm shared.txt && echo x >> agent.sh && ln -s / root' }", taskGates: taskGates);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Repository.Git("diff", "--name-only", "main", result.Delivery!.Commit).Split('\n'), Has.None.Contain("droppings").And.None.EqualTo("root"));
        Assert.That(bed.Repository.Git("diff", "main", result.Delivery.Commit, "--", "shared.txt", "agent.sh"), Is.Empty);
    }

    [Test]
    public async Task Run_ValidationFailsOnWhatTasksPassed_RollsBackAndEndsHonestly()
    {
        // The task's own gate passes; the one that validation asks for never does after T2.
        var yaml = """
            version: 1
            agents: { default: s, s: { use: command, run: sh ./agent.sh } }
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks, with: { max_parallel: 1, gates: [small] } }
              - { phase: validation, use: gates, with: { gates: [small, big] }, recover: [rollback] }
              - { phase: reporting, use: report }
            gates:
              small: { run: 'true' }
              big: { run: 'test ! -e out/T2.txt' }
            """;
        using var bed = TestBed.Of(yaml, Writes, tasks: 2);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("T1"));
        Assert.That(bed.Delivered(result, "out/T2.txt"), Is.Null);
        Assert.That(bed.Count("restore.completed"), Is.EqualTo(1));
    }

    [TestCase("rm -rf \\\"$PWD\\\"")]
    [TestCase("d=$PWD; cd /; rm -rf \\\"$d\\\"; touch \\\"$d\\\"")]
    public async Task Run_GateRemovesTheWorkspace_ItIsBroughtBack(string deed)
    {
        using var bed = TestBed.Make(Writes, gates: $"  check: {{ run: \"{deed}; true\" }}", tasks: 2, taskGates: "check");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "out/T2.txt"), Is.EqualTo("T2"));
        Assert.That(bed.Delivered(result, "shared.txt"), Is.EqualTo("one\ntwo\nthree"));
    }

    [Test]
    public async Task Run_FixerRemovesTheWorkspace_TheNextRungGoesOn()
    {
        using var bed = TestBed.Make(Writes, gates: "  style: { run: 'test -e tidy', fix: 'rm -rf \"$PWD\"' }", taskGates: "style");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures.Select(f => f.Kind), Has.None.EqualTo(FailureKind.Plugin));
    }

    [Test]
    public async Task Run_ReportIsWritten_WithTheVerdict()
    {
        using var bed = TestBed.Make(Writes);
        var result = await bed.RunAsync();
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, ReportFiles.Json), Encoding.UTF8), Does.Contain("succeeded"));
        Assert.That(Directory.Exists(result.Directory.Workspaces), Is.False);
    }
}
