using EndToEnd.Harness;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Handover;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Execution.Handover;

/// <summary><c>deliver:</c> in whole runs.</summary>
public sealed class DeliveryModeTests
{
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"; echo four >> shared.txt";

    [Test]
    public async Task Run_Patch_GivesTheResultsTreeAndTouchesNothing()
    {
        using var bed = TestBed.Make(Writes, more: "deliver: patch\n");
        var result = await bed.RunAsync();
        Assert.That((result.Verdict.State, result.Delivery!.Branch), Is.EqualTo((RunState.Succeeded, (string?)null)));
        Assert.That(bed.Repository.Git("for-each-ref", "--format=%(refname)"), Is.EqualTo("refs/heads/main"));

        bed.Repository.Git("am", "--quiet", result.Delivery.Patch!);
        Assert.That(bed.Repository.Git("rev-parse", "HEAD^{tree}"), Is.EqualTo(result.Delivery.Tree));
    }

    [Test]
    public async Task Run_InPlace_WritesTheFilesKeepsTheUsersAndCanBeTakenBack()
    {
        using var bed = TestBed.Make(Writes, tasks: 2, more: "deliver: in-place\n");
        var user = bed.Repository.Write("out/T2.txt", "mine\n");
        var before = RepositoryOracle.Look(user.Root);
        var result = (await Start(bed)).Value!;

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', result.Verdict.Reasons));
        Assert.That(result.Delivery!.InPlace!.Written, Is.EquivalentTo(new[] { "out/T1.txt", "shared.txt" }));
        Assert.That(result.Delivery.InPlace.Kept.Single(), Is.EqualTo(new KeptPath("out/T2.txt", "you have a file of your own there")));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(user.Root, "shared.txt")), Is.EqualTo(user.Git("show", $"{result.Delivery.Branch}:shared.txt") + "\n"));

        var undone = await UndoAsync(bed);
        Assert.That(undone.Kept, Is.Empty);
        Assert.That(RepositoryOracle.Look(user.Root), Is.EqualTo(before));
    }

    [Test]
    public async Task Run_InPlaceThatDiedBeforeTheFirstFile_GoesOnWithTheSamePlan()
    {
        using var bed = TestBed.Make(Writes, more: "deliver: in-place\n");
        bed.Watch = record =>
        {
            if (record.Type == "preparation.completed" && DeliveryRunner.IsPlanKey(record.Key))
                throw new InvalidOperationException("the process dies here");
        };
        Assert.That(async () => await Start(bed), Throws.Exception);
        Assert.That(File.Exists(Path.Combine(bed.Repository.Root, "out/T1.txt")), Is.False);
        bed.Watch = null;
        // Written between crash and resume: the plan knows what was there before.
        bed.Repository.Write("shared.txt", "mine\n");

        var resumed = await new RunEngine(bed.Options).ResumeAsync(new(), default);

        Assert.That(resumed.Value!.Delivery!.InPlace!.Written, Is.EqualTo(new[] { "out/T1.txt" }));
        Assert.That(resumed.Value.Delivery.InPlace.Kept.Single().Path, Is.EqualTo("shared.txt"));
        Assert.That(bed.Records.Count(r => r.Type == "preparation.started" && DeliveryRunner.IsPlanKey(r.Key)), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_TwoInPlaceAtOnceAndAPersonEditing_NobodyLosesAnything()
    {
        using var bed = TestBed.Make("read -r it < /proc/sys/kernel/random/uuid; echo \"$it $id\" > \"out/$id.txt\"; echo \"$it\" >> shared.txt", tasks: 2, more: "deliver: in-place\n");
        bed.Watch = record =>
        {
            if (record.Type == "preparation.completed" && DeliveryRunner.IsPlanKey(record.Key))
                bed.Repository.Write("out/T2.txt", "mine\n");
        };
        var both = await Task.WhenAll(Start(bed), Start(bed));

        Assert.That(both.Select(r => r.Value!.Verdict.State), Is.All.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(both.Select(r => r.Value!.Delivery!.Branch), Is.Unique);
        Assert.That(both.Count(r => r.Value!.Delivery!.InPlace!.Written.Contains("shared.txt")), Is.EqualTo(1), "the second finds what the first wrote");
        Assert.That(both.SelectMany(r => r.Value!.Delivery!.InPlace!.Written), Has.None.EqualTo("out/T2.txt"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "out/T2.txt")), Is.EqualTo("mine\n"));
        var winner = both.Single(r => r.Value!.Delivery!.InPlace!.Written.Contains("shared.txt")).Value!.Delivery!;
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "shared.txt")), Is.EqualTo(bed.Repository.Git("show", $"{winner.Branch}:shared.txt") + "\n"));
    }

    private static async Task<Outcome<RunResult>> Start(TestBed bed)
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "plan.md"));
        return await new RunEngine(bed.Options).StartAsync(new() { PlanPath = "plan.md", PlanText = plan }, default);
    }

    private static async Task<InPlaceDelivery> UndoAsync(TestBed bed)
    {
        var repository = (await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), bed.Repository.Root, default)).Value!;
        var state = StateDirectory.For(repository);
        var undone = await InPlaceUndo.UndoAsync(state, repository, RunArchive.Find(state, null).Value!, default);
        Assert.That(undone.Problems, Is.Empty);
        return undone.Value!;
    }
}
