using EndToEnd.Harness;
using Maestro.Runtime.Tests.Workspaces;

namespace Maestro.Runtime.Tests.Deliveries;

/// <summary>A branch is created once, and never over another.</summary>
public sealed class BranchDeliveryTests
{
    private Scratch user = null!;
    private DeliveryBench bench = null!;
    private string first = "";

    [SetUp]
    public async Task Make()
    {
        user = new Scratch().Write("a.txt", "one\n").Commit();
        bench = await DeliveryBench.OverAsync(user.Root);
        var (workspace, head) = await bench.BeginAsync();
        await File.AppendAllTextAsync(Path.Combine(workspace.Root, "a.txt"), "two\n");
        first = (await bench.AdvanceAsync(workspace, head)).Commit;
    }

    [TearDown]
    public void Remove()
    {
        bench.Dispose();
        user.Dispose();
    }

    [Test]
    public async Task Deliver_Twice_IsTheSame()
    {
        var once = await bench.Delivery.DeliverAsync("maestro/x", first, default);
        Assert.That(await bench.Delivery.DeliverAsync("maestro/x", first, default), Is.EqualTo(once));
        Assert.That(await bench.Delivery.FreeNameAsync("x", first, default), Is.EqualTo("maestro/x"), "the name is ours still");
    }

    [Test]
    public void Deliver_BranchOfAnotherCommit_IsNotOverwritten()
    {
        user.Git("branch", "maestro/x");
        Assert.That(async () => await bench.Delivery.DeliverAsync("maestro/x", first, default), Throws.InstanceOf<Exception>());
        Assert.That(user.Git("rev-parse", "maestro/x"), Is.EqualTo(user.Git("rev-parse", "main")));
    }

    [TestCase("maestro/x", "maestro/x-2")]
    [TestCase("maestro", "maestro-x")]
    [TestCase("maestro/x/deeper", "maestro/x-2")]
    [TestCase("other", "maestro/x")]
    public async Task FreeName_BranchInTheWay_IsAnother(string taken, string expected)
    {
        user.Git("branch", taken);
        var name = await bench.Delivery.FreeNameAsync("x", first, default);
        Assert.That(name, Is.EqualTo(expected));
        Assert.That((await bench.Delivery.DeliverAsync(name, first, default)).Commit, Is.EqualTo(first));
    }

    [Test]
    public async Task Keep_LockLeftByAGitThatWasKilled_IsNoObstacle()
    {
        var keeps = Directory.CreateDirectory(Path.Combine(user.Root, ".git", "refs", "maestro", "keep")).FullName;
        await File.WriteAllTextAsync(Path.Combine(keeps, "r.lock"), "");
        await bench.Delivery.KeepAsync("r", bench.Info.HeadCommit, default);
        Assert.That(user.Git("rev-parse", "refs/maestro/keep/r"), Is.EqualTo(bench.Info.HeadCommit));
    }

    [Test]
    public async Task FreeName_NameThatIsLocked_IsAnother()
    {
        var heads = Directory.CreateDirectory(Path.Combine(user.Root, ".git", "refs", "heads", "maestro")).FullName;
        await File.WriteAllTextAsync(Path.Combine(heads, "x.lock"), "");
        var name = await bench.Delivery.FreeNameAsync("x", first, default);
        Assert.That((await bench.Delivery.DeliverAsync(name, first, default)).Branch, Is.EqualTo("maestro/x-2"));
        Assert.That(File.Exists(Path.Combine(heads, "x.lock")), Is.True, "whose it is nobody knows");
    }

    [TestCase("")]
    [TestCase("the commit")]
    public async Task Deliver_LockLeftByAGitThatWasKilledAtIt_IsNoObstacleAndGoes(string left)
    {
        var heads = Directory.CreateDirectory(Path.Combine(user.Root, ".git", "refs", "heads", "maestro")).FullName;
        await File.WriteAllTextAsync(Path.Combine(heads, "x.lock"), left.Length == 0 ? "" : first + "\n");
        Assert.That((await bench.Delivery.DeliverAsync("maestro/x", first, default)).Commit, Is.EqualTo(first));
        Assert.That(Directory.GetFiles(heads).Select(Path.GetFileName), Is.EqualTo(new[] { "x" }));
    }

    [Test]
    public async Task Deliver_LockWithAnotherCommit_IsSomebodyElses()
    {
        var heads = Directory.CreateDirectory(Path.Combine(user.Root, ".git", "refs", "heads", "maestro")).FullName;
        await File.WriteAllTextAsync(Path.Combine(heads, "x.lock"), bench.Info.HeadCommit + "\n");
        Assert.That(async () => await bench.Delivery.DeliverAsync("maestro/x", first, default), Throws.InstanceOf<Exception>());
        Assert.That(await File.ReadAllTextAsync(Path.Combine(heads, "x.lock")), Is.EqualTo(bench.Info.HeadCommit + "\n"));
    }

    [Test]
    public async Task Release_PackedRefsLocked_NeedsThemNot()
    {
        user.Git("config", "core.logAllRefUpdates", "always");
        await bench.Delivery.KeepAsync("r", bench.Info.HeadCommit, default);
        await File.WriteAllTextAsync(Path.Combine(user.Root, ".git", "packed-refs.lock"), "");
        Assert.That(await bench.Delivery.ReleaseAsync("r", default), Is.Null);
        Assert.That(user.Git("for-each-ref", "refs/maestro"), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(user.Root, ".git"), "r", SearchOption.AllDirectories), Is.Empty, "neither the ref nor a log of it");
    }

    [Test]
    public async Task Release_RefsThatAreLocked_SaysWhatStaysAndWhatTakesItAway()
    {
        await bench.Delivery.KeepAsync("r", bench.Info.HeadCommit, default);
        user.Git("pack-refs", "--all");
        var held = Path.Combine(user.Root, ".git", "packed-refs.lock");
        await File.WriteAllTextAsync(held, "");
        Assert.That(await bench.Delivery.ReleaseAsync("r", default), Does.Contain("packed-refs.lock").And.EndWith("git update-ref -d refs/maestro/keep/r"));
        File.Delete(held);
        Assert.That(await bench.Delivery.ReleaseAsync("r", default), Is.Null);
        Assert.That(user.Git("for-each-ref", "refs/maestro"), Is.Empty);
    }
}
