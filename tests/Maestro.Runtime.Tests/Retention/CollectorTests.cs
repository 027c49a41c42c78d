using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Retention;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Retention;

/// <summary>What is thrown away is what need not be kept, and what is kept stays whole.</summary>
public sealed class CollectorTests
{
    private readonly ProcessSupervisor processes = new(new());
    private TestBed bed = null!;
    private StateDirectory state = null!;

    [OneTimeSetUp]
    public async Task MakeThreeRuns()
    {
        // Each run writes bytes of its own, so that each has something in the vault that no other has.
        bed = TestBed.Make("head -c 40000 /dev/urandom > \"out/$id.txt\"");
        state = StateDirectory.For((await RepositoryProbe.LookAsync(processes, bed.Repository.Root, default)).Value!);
        for (var i = 0; i < 3; i++)
            await bed.RunAsync();
        // Runs of this process have their state where all of them have it.
        bed.Repository.Shell($"cp -a '{state.Root}' \"$aside/state\"");
        bed.Repository.Keep();
    }

    [SetUp]
    public void Begin()
    {
        bed.Repository.Again();
        bed.Repository.Shell($"rm -rf '{state.Root}'; cp -a \"$aside/state\" '{state.Root}'");
    }

    [OneTimeTearDown]
    public void Remove() => bed.Dispose();

    [Test]
    public async Task Collect_MoreThanAreKept_TheOldestGoAndTheRestIsWhole()
    {
        var runs = RunArchive.All(state);

        var collection = (await CollectAsync(new(1, 90, 1000))).Value!;

        Assert.That(collection.Runs.Select(r => r.Remove), Is.EqualTo(new[] { false, true, true }));
        Assert.That(RunArchive.All(state).Single().Directory.Id, Is.EqualTo(runs[0].Directory.Id));
        Assert.That(collection.BytesAfter, Is.LessThan(collection.BytesBefore - 2 * 40_000), "what only they had left the vault too");
        Assert.That(await RefsAsync(), Has.All.StartWith($"refs/maestro/{runs[0].Directory.Id}/").And.Not.Empty);
        AssertWhole();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Succeeded), "the vault is as good as ever");
    }

    [Test]
    public async Task Collect_OlderThanIsKept_AllGo()
    {
        Assert.That((await CollectAsync(new(20, 90, 1000), days: 91)).Value!.Runs, Has.All.Property("Remove").True);
        Assert.That(RunArchive.All(state), Is.Empty);
    }

    [Test]
    public async Task Collect_LargerThanIsKept_TheOldestGoUntilItFits()
    {
        var now = (await CollectAsync(new(20, 90, 1000))).Value!.BytesAfter;
        var collection = (await CollectAsync(new(20, 90, 1000), maxBytes: now - 10_000)).Value!;
        Assert.That(collection.Runs.Select(r => r.Remove), Is.EqualTo(new[] { false, false, true }));
        Assert.That(collection.BytesAfter, Is.LessThan(now - 10_000));
        AssertWhole();
    }

    [Test]
    public async Task Collect_Dry_ChangesNothing()
    {
        var before = FolderSize.Of(state.Root);
        Assert.That((await CollectAsync(new(0, 90, 1000), dry: true)).Value!.Runs, Has.All.Property("Remove").True);
        Assert.That((FolderSize.Of(state.Root), RunArchive.All(state).Count), Is.EqualTo((before, 3)));
    }

    [Test]
    public async Task Collect_ResultThatIsNowhereElse_StaysUnlessForced()
    {
        bed.Repository.Git("branch", "-D", RunArchive.All(state)[2].Memory.Delivery!.Branch!);
        var kept = (await CollectAsync(new(0, 90, 1000))).Value!.Runs;
        Assert.That(kept.Select(r => r.Remove), Is.EqualTo(new[] { true, true, false }));
        Assert.That(kept[2].Why, Is.EqualTo("no branch or tag has its result"));
        AssertWhole();

        await CollectAsync(new(0, 90, 1000), force: true);
        Assert.That(RunArchive.All(state), Is.Empty);
    }

    [Test]
    public async Task Collect_RunThatCanBeTakenUp_StaysAndCanBe()
    {
        using var stop = new CancellationTokenSource();
        bed.Watch = record =>
        {
            if (record.Type == "agent.completed")
                stop.Cancel();
        };
        await bed.StartAsync(stop.Token);
        bed.Watch = null;

        await CollectAsync(new(0, 90, 1000), days: 100);

        Assert.That((await bed.ResumeAsync()).Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
    }

    [Test]
    public async Task Collect_AfterOneThatDiedInTheMidst_GoesOn()
    {
        var oldest = RunArchive.All(state)[2].Directory;
        Directory.Move(oldest.Root, Path.Combine(state.Runs, StateDirectory.Discarded + oldest.Id));
        Directory.CreateDirectory(state.Vault + ".0/objects");

        await CollectAsync(new(20, 90, 1000));

        Assert.That(Directory.GetDirectories(state.Runs), Has.Length.EqualTo(2));
        Assert.That(await RefsAsync(), Has.None.Contains(oldest.Id));
        Assert.That(Directory.Exists(state.Vault + ".0"), Is.False);
    }

    [Test]
    public async Task Collect_WhatAProcessLeftThatDiedOverAPack_IsTakenAway()
    {
        var packs = Path.Combine(state.Vault, "objects", "pack");
        foreach (var name in new[] { "tmp_pack_1", "tmp_pack_1.idx", $"pack-{new string('1', 40)}.pack" })
            await File.WriteAllTextAsync(Path.Combine(packs, name), "half");

        await CollectAsync(new(20, 90, 1000));

        Assert.That(Directory.GetFiles(packs).Select(Path.GetFileName), Has.None.StartWith("tmp_").And.None.Contains("11111"));
        AssertWhole();
    }

    [Test]
    public async Task Collect_LocksOfAGitThatWasKilled_AreNoObstacle()
    {
        var oldest = RunArchive.All(state)[2].Directory;
        foreach (var locked in new[] { "packed-refs", $"refs/maestro/{oldest.Id}/c1" })
            await File.WriteAllTextAsync(Path.Combine(state.Vault, locked + ".lock"), "");

        await CollectAsync(new(2, 90, 1000));

        Assert.That(await RefsAsync(), Has.None.Contains(oldest.Id));
        Assert.That(Directory.GetFiles(state.Vault, "*.lock", SearchOption.AllDirectories), Is.Empty);
        AssertWhole();
    }

    [Test]
    public async Task Collect_WhileTheVaultIsUsed_IsRefusedAndTheOtherWayRoundWaits()
    {
        using (ObjectStore.Open(state.Vault))
            Assert.That((await CollectAsync(new(0, 90, 1000))).Problems.Single().Id, Is.EqualTo(Catalogue.RunLocked.At("").Id));
        var alone = StoreLock.TryOwn(state.Vault)!;
        var opening = Task.Run(() => ObjectStore.Open(state.Vault));
        Assert.That(opening.IsCompleted, Is.False);
        alone.Dispose();
        (await opening).Dispose();
        Assert.That(RunArchive.All(state), Has.Count.EqualTo(3));
    }

    private Task<Outcome<Collection>> CollectAsync(RetentionPolicy policy, int days = 0, bool dry = false, bool force = false, long maxBytes = long.MaxValue)
    {
        var rules = new RetentionRules(policy, new(processes, bed.Repository.Root), DateTimeOffset.UtcNow.AddDays(days), force);
        return new Collector(state, rules, processes, maxBytes).CollectAsync(dry, default);
    }

    private async Task<string[]> RefsAsync() => (await new GitCommand(processes, state.Vault).RunAsync(["for-each-ref", "--format=%(refname)"])).Split('\n');

    private void AssertWhole()
    {
        using var vault = ObjectStore.Open(state.Vault);
        foreach (var checkpoint in RunArchive.All(state).SelectMany(RunRestorer.Checkpoints))
            Assert.That(new CheckpointVerifier(vault).Verify(checkpoint.Tree).Problems, Is.Empty, checkpoint.Label);
    }
}
