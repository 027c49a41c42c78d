using EndToEnd.Harness;
using Maestro.Runtime.Workspaces;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Workspaces.Cloning;

/// <summary>
/// Large files of several workspaces: the same content, nobody's write seen by anybody else, and on a file system that can clone the same blocks.
/// To see the latter, give the tests one: <c>TMPDIR=/mnt/btrfs dotnet test tests/Maestro.Runtime.Tests --filter FullyQualifiedName~Workspaces</c>.
/// </summary>
[Platform(Exclude = "Win")]
public sealed class ClonedWorkspaceTests
{
    private static readonly string[] Large = ["large.txt", "sub/run-large", "sub/again.txt"];

    private Scratch user = null!;
    private DeliveryBench bench = null!;
    private Head head = null!;

    [SetUp]
    public async Task Make()
    {
        user = new Scratch().Write("small.txt", "small\n").Write("large.txt", Text(1)).Write("sub/run-large", Text(2), executable: true).Write("sub/again.txt", Text(1)).Commit();
        bench = await DeliveryBench.OverAsync(user.Root);
        head = (await bench.BeginAsync()).Head;
    }

    [TearDown]
    public void Remove()
    {
        bench.Dispose();
        user.Dispose();
    }

    [Test]
    public async Task Take_SeveralAtOnce_AreAllAsTheHead()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => bench.Pool.TakeAsync(head, default))));
        Assert.That(taken.Select(State), Has.All.EqualTo(State(user.Root)));
    }

    [Test]
    public async Task Take_OneWasWrittenInPlace_NoOtherSeesIt()
    {
        var (one, other) = (await bench.Pool.TakeAsync(head, default), await bench.Pool.TakeAsync(head, default));
        foreach (var path in Large)
            using (var file = new FileStream(Path.Combine(one.Root, path), FileMode.Open, FileAccess.ReadWrite))
            {
                file.Write("written by an agent"u8);
                file.SetLength(file.Length / 2);
            }
        var later = await bench.Pool.TakeAsync(head, default);
        Assert.That(State(one), Is.Not.EqualTo(State(user.Root)));
        Assert.That(State(other), Is.EqualTo(State(user.Root)));
        Assert.That(State(later), Is.EqualTo(State(user.Root)));
    }

    [Test]
    public async Task Take_OnAFileSystemThatClones_SharesTheBlocks()
    {
        var (one, other) = (await bench.Pool.TakeAsync(head, default), await bench.Pool.TakeAsync(head, default));
        var expected = await CloneProbe.CanCloneAsync(bench.Workspaces);
        TestContext.Out.WriteLine($"{Path.GetTempPath()} can clone: {expected}");
        foreach (var path in Large)
            Assert.That(Extents.AreShared(Path.Combine(one.Root, path), Path.Combine(other.Root, path)), Is.EqualTo(expected), path);
        Assert.That(CloneProbe.OpenNameless(bench.Workspaces), Is.EqualTo(expected ? 2 : 0), "each content is kept once, and none where it is of no use");
    }

    [Test]
    public async Task Take_LargeFiles_LeavesNothingBesideTheWorkspacesForAnybodyToComeUpon()
    {
        var (one, other) = (await bench.Pool.TakeAsync(head, default), await bench.Pool.TakeAsync(head, default));
        Assert.That(Directory.GetFileSystemEntries(bench.Workspaces), Is.SupersetOf(new[] { one.Root, other.Root }).And.All.Match(@"/w\d+$"));
    }

    [Test]
    public async Task Dispose_AfterLargeFiles_LetsGoOfThem()
    {
        await bench.Pool.TakeAsync(head, default);
        bench.Pool.Dispose();
        Assert.That(CloneProbe.OpenNameless(bench.Workspaces), Is.Zero);
    }

    private static string Text(int seed)
    {
        var noise = new byte[300_000];
        new Random(seed).NextBytes(noise);
        return Convert.ToHexString(noise);
    }

    private static string State(Workspace workspace) => State(workspace.Root);

    private static string State(string root) => string.Join('\n', FolderState.Of(root).Split('\n').Where(line => !line.StartsWith("/.git/", StringComparison.Ordinal)));
}
