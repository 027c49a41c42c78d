using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>Whatever state the user's repository is in, a result is delivered from its HEAD and nothing else of it changes.</summary>
[Platform(Exclude = "Win")]
public sealed class RepositoryShapeTests
{
    private Scratch user = null!;

    [SetUp]
    public void Make() => user = new Scratch().Write("a.txt", "one\n").Write("b.txt", "two\n").Write(".gitignore", "*.log\n").Commit();

    [TearDown]
    public void Remove() => user.Dispose();

    [Test]
    public async Task Deliver_Dirty_StartsFromHead()
    {
        user.Write("a.txt", "staged\n");
        user.Git("add", "a.txt");
        user.Write("a.txt", "unstaged\n").Write("new.txt", "untracked\n").Write("x.log", "ignored\n");
        File.Delete(Path.Combine(user.Root, "b.txt"));
        await Holds("one\nchanged");
    }

    [Test]
    public async Task Deliver_Detached_LeavesItDetached()
    {
        user.Git("checkout", "--quiet", "--detach");
        await Holds("one\nchanged");
    }

    [Test]
    public async Task Deliver_InTheMiddleOfAMerge_LeavesItThere()
    {
        user.Git("checkout", "--quiet", "-b", "other");
        user.Write("a.txt", "theirs\n").Commit("theirs");
        user.Git("checkout", "--quiet", "main");
        user.Write("a.txt", "ours\n").Commit("ours");
        Assert.That(() => user.Git("merge", "other"), Throws.InvalidOperationException);
        await Holds("ours\nchanged");
    }

    [Test]
    public async Task Deliver_LinkedWorktree_LeavesBoth()
    {
        var linked = Path.Combine(user.Home, "linked");
        user.Git("worktree", "add", "--quiet", "-b", "side", linked);
        await Holds("one\nchanged", linked);
    }

    [Test]
    public async Task Deliver_ShallowClone_Works()
    {
        user.Write("a.txt", "later\n").Commit("second");
        using var clone = Clone("--depth", "1");
        var delivery = await DeliveryBench.ChangeAndDeliverAsync(clone);
        Assert.That(clone.Git("show", $"{delivery.Commit}:a.txt"), Is.EqualTo("later\nchanged"));
        Assert.That(clone.Git("rev-list", "--count", delivery.Commit), Is.EqualTo("2"));
    }

    [Test]
    public async Task Deliver_ObjectsAreBorrowed_Works()
    {
        using var clone = Clone("--shared");
        var delivery = await DeliveryBench.ChangeAndDeliverAsync(clone);
        Assert.That(clone.Git("show", $"{delivery.Commit}:a.txt"), Is.EqualTo("one\nchanged"));
        clone.Git("fsck", "--strict");
    }

    [Test]
    public async Task Deliver_PackedRefs_LeavesThemPacked()
    {
        user.Git("branch", "other");
        user.Git("tag", "v1");
        user.Git("pack-refs", "--all");
        await Holds("one\nchanged");
    }

    [Test]
    public async Task Deliver_HooksThatFailOrTell_NoneRuns()
    {
        var told = Path.Combine(user.Home, "told");
        foreach (var hook in new[] { "pre-commit", "post-commit", "reference-transaction", "post-checkout", "pre-push", "post-update", "update", "pre-receive", "fsmonitor-watchman" })
            user.Write($".git/hooks/{hook}", $"#!/bin/sh\ntouch {told}\nexit 1\n", executable: true);
        await Holds("one\nchanged");
        Assert.That(File.Exists(told), Is.False);
    }

    [TestCase("core.fsmonitor")]
    [TestCase("core.alternateRefsCommand")]
    [TestCase("core.editor")]
    [TestCase("core.pager")]
    [TestCase("gpg.program")]
    [TestCase("diff.external")]
    [TestCase("core.sshCommand")]
    [TestCase("core.gitProxy")]
    [TestCase("uploadpack.packObjectsHook")]
    [TestCase("core.askPass")]
    public async Task Deliver_ConfigurationNamesAProgram_ItIsNotRun(string key)
    {
        using var clone = Clone("--shared");
        var told = Path.Combine(clone.Home, "told");
        clone.Write(".git/told.sh", $"#!/bin/sh\ntouch {told}\n", executable: true);
        clone.Git("config", "commit.gpgSign", "true");
        clone.Git("config", key, Path.Combine(clone.Root, ".git", "told.sh"));
        await DeliveryBench.ChangeAndDeliverAsync(clone);
        Assert.That(File.Exists(told), Is.False);
    }

    [Test]
    public async Task Deliver_HooksPathOfTheUser_IsNotRun()
    {
        var told = Path.Combine(user.Home, "told");
        user.Write(".git/planted/reference-transaction", $"#!/bin/sh\ntouch {told}\n", executable: true);
        user.Git("config", "core.hooksPath", Path.Combine(user.Root, ".git/planted"));
        File.Delete(told);
        await DeliveryBench.ChangeAndDeliverAsync(user);
        // The oracle's own git calls change no ref, so nothing but a delivery could have told.
        Assert.That(File.Exists(told), Is.False);
    }

    [TestCase("protocol.file.allow", "never")]
    [TestCase("fetch.prune", "true")]
    [TestCase("fetch.fsckObjects", "true")]
    [TestCase("fetch.writeCommitGraph", "true")]
    [TestCase("transfer.hideRefs", "refs/heads")]
    [TestCase("core.logAllRefUpdates", "always")]
    [TestCase("fetch.recurseSubmodules", "true")]
    [TestCase("index.version", "4")]
    [TestCase("core.untrackedCache", "true")]
    [TestCase("core.safecrlf", "true")]
    public async Task Deliver_UnusualSettings_DoNotMatter(string key, string value)
    {
        user.Git("config", key, value);
        await Holds("one\nchanged");
    }

    private async Task Holds(string expected, string? root = null)
    {
        var delivery = await DeliveryBench.ChangeAndDeliverAsync(user, root);
        Assert.That(user.Git("show", $"{delivery.Commit}:a.txt"), Is.EqualTo(expected));
        Assert.That(user.Git("diff", "--name-only", $"{delivery.Commit}^", delivery.Commit), Is.EqualTo("a.txt"));
    }

    private Scratch Clone(params string[] options)
    {
        var clone = new Scratch();
        clone.Git(["clone", "--quiet", .. options, options.Contains("--shared") ? user.Root : $"file://{user.Root}", "."]);
        clone.Git("config", "user.name", "Somebody");
        clone.Git("config", "user.email", "somebody@example.invalid");
        return clone;
    }
}
