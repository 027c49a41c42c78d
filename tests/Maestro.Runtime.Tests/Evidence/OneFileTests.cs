using EndToEnd.Harness;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>One file is read by itself, and is the one that the whole tree would have.</summary>
public sealed class OneFileTests
{
    private Scratch repository = null!;

    [SetUp]
    public void Make()
    {
        repository = new Scratch().Write("a.txt", "a").Write("b/c.txt", "c").Write("b/[d].txt", "d").Write("gone.txt", "gone").Write("changed.txt", "old").Write(".gitignore", "*.log\n");
        File.CreateSymbolicLink(Path.Combine(repository.Root, "link.txt"), "a.txt");
        repository.Commit();
        File.Delete(Path.Combine(repository.Root, "gone.txt"));
        repository.Write("changed.txt", "new").Write("new.txt", "n").Write("ignored.log", "i");
    }

    [TearDown]
    public void Remove() => repository.Dispose();

    [TestCase("a.txt", "a", "a")]
    [TestCase("b/c.txt", "c", "c")]
    [TestCase("b/[d].txt", "d", "d", Description = "a path is no pattern")]
    [TestCase("b/*.txt", null, null)]
    [TestCase("changed.txt", "old", "new")]
    [TestCase("gone.txt", "gone", null)]
    [TestCase("new.txt", null, "n")]
    [TestCase("ignored.log", null, null)]
    [TestCase("link.txt", null, null)]
    [TestCase("b", null, null)]
    [TestCase("b/", null, null)]
    [TestCase("b//c.txt", null, null)]
    [TestCase("./a.txt", null, null)]
    [TestCase("a.txt\0.log", null, null)]
    [TestCase("../repo/a.txt", null, null)]
    [TestCase("/etc/hostname", null, null)]
    [TestCase(".git/HEAD", null, null)]
    [TestCase("", null, null)]
    public async Task ReadText_OfAPath_IsTheFileOfTheTree(string path, string? committed, string? onDisk)
    {
        Assert.That(await Committed().ReadTextAsync(path, default), Is.EqualTo(committed), "of the commit");
        Assert.That(await TreeEvidence.OfFolder(new ProcessSupervisor(new()), repository.Root, Kept).ReadTextAsync(path, default), Is.EqualTo(onDisk), "of the working tree");
    }

    [Test]
    public async Task ReadText_RestOfTheTreeCannotBeListed_IsReadAllTheSame()
    {
        Damage("HEAD:b", 0);
        Assert.That(await Committed().ReadTextAsync("a.txt", default), Is.EqualTo("a"));
        Assert.That(async () => await Committed().ReadTextAsync("b/c.txt", default), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task Read_OfATreeThatIsKnown_ListsNothing()
    {
        var first = await Committed().ReadAsync(default);
        Damage("HEAD:b", 0);
        Assert.That((await Committed().ReadAsync(default)).Tree, Is.EqualTo(first.Tree));
    }

    [Test]
    public async Task Read_FileTooLarge_IsNotUnpackedToLearnThat()
    {
        repository.Write("large.cs", string.Concat(Enumerable.Range(0, 400_000).Select(i => $"// {i}\n"))).Commit();
        Damage("HEAD:large.cs", 1000);
        Assert.That((await Committed().ReadAsync(default)).Unread.Single(), Has.Property("Path").EqualTo("large.cs").And.Property("Why").Contains("bytes, more than"));
    }

    private string Kept => Path.Combine(repository.Beside, "evidence");

    private TreeEvidence Committed() => TreeEvidence.OfCommit(Path.Combine(repository.Root, ".git"), repository.Git("rev-parse", "HEAD"), Kept);

    // Of an object only the first bytes are good any more, or it is gone.
    private void Damage(string name, int good)
    {
        var id = repository.Git("rev-parse", name);
        var file = Path.Combine(repository.Root, ".git", "objects", id[..2], id[2..]);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        bytes.AsSpan(good).Clear();
        if (good > 0)
            File.WriteAllBytes(file, bytes);
    }
}
