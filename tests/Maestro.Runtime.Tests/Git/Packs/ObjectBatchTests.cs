using Maestro.Runtime.Git;
using Maestro.Runtime.Git.Packs;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Tests.Git.Packs;

/// <summary>What goes into the vault together is what git itself reads there.</summary>
public sealed class ObjectBatchTests
{
    private TempFolder folder = null!;
    private ObjectStore store = null!;

    private string[] Packs => Directory.GetFiles(folder["vault.git/objects/pack"]);

    [SetUp]
    public void Open()
    {
        folder = new();
        store = ObjectStore.Open(folder["vault.git"]);
    }

    [TearDown]
    public void Close()
    {
        store.Dispose();
        folder.Dispose();
    }

    [TestCase(1)]
    [TestCase(32)]
    [TestCase(33)]
    [TestCase(5000)]
    public void Finish_SoManyFiles_AreReadByGitAsTheyWere(int count)
    {
        var texts = Enumerable.Range(0, count).Select(i => string.Concat(Enumerable.Repeat($"file {i}\r\n", i % 300))).ToList();
        var ids = new string[count];
        string tree;
        using (var batch = store.Batch())
        {
            Parallel.For(0, count, i => ids[i] = batch.WriteBlob(System.Text.Encoding.UTF8.GetBytes(texts[i]), null));
            tree = batch.WriteFolder(ids.Select((id, i) => new TreeItem($"f{i}", id, TreeItemMode.File)));
            batch.Finish();
        }
        store.SetRef("refs/maestro/x", store.WriteCommit(tree, [], "x"));

        Assert.That(Git("fsck", "--full", "--strict"), Does.Not.Contain("dangling").And.Not.Contain("missing"));
        Assert.That(Git("show", $"{tree}:f{count - 1}"), Is.EqualTo(texts[^1]));
        Assert.That(ids.Select(Text), Is.EqualTo(texts));
        Assert.That(Packs, Has.Length.EqualTo(count > 31 ? 2 : 0), "many are in one pack, with its index");
    }

    [TestCase(0)]
    [TestCase(4_000_000)]
    [TestCase(5_000_000)]
    public void WriteBlob_OfAnySize_IsTheSameByEveryRoad(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        using var batch = store.Batch();
        var streamed = batch.WriteBlob(new MemoryStream(bytes), size, null);
        Assert.That(batch.WriteBlob(new MemoryStream(bytes), size / 2, null), Is.EqualTo(streamed), "it grew while it was read");
        Assert.That(batch.WriteBlob(new MemoryStream(bytes), size, streamed), Is.EqualTo(streamed), "it is known");
        batch.Finish();
        Assert.That(Git("cat-file", "-s", streamed).Trim(), Is.EqualTo($"{size}"));
    }

    [Test]
    public void Dispose_BeforeItWasFinished_LeavesNothing()
    {
        using (var batch = store.Batch())
            for (var i = 0; i < 100; i++)
                batch.WriteBlob([(byte)i], null);
        Assert.That(Packs, Is.Empty);
        Assert.That(Git("count-objects"), Does.StartWith("0 objects"));
    }

    [Test]
    public void WriteBlob_WhatIsThereAlready_IsNotStoredAgain()
    {
        for (var round = 0; round < 2; round++)
            using (var batch = store.Batch())
            {
                for (var i = 0; i < 100; i++)
                    batch.WriteBlob([(byte)(i / 2)], null);
                batch.Finish();
            }
        Assert.That(Git("count-objects", "-v"), Does.Contain("count: 0").And.Contain("in-pack: 50").And.Contain("packs: 1"));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Platform(Exclude = "Win")]
    public void WriteBlob_LargeAndThereAlready_IsNotStoredAgain(bool known)
    {
        var bytes = new byte[5_000_000];
        var id = store.WriteBlob(new MemoryStream(bytes));
        var file = folder[$"vault.git/objects/{id[..2]}/{id[2..]}"];
        var before = FileStat.Read(file);
        using var batch = store.Batch();
        Assert.That(batch.WriteBlob(new MemoryStream(bytes), bytes.Length, known ? id : null), Is.EqualTo(id));
        batch.Finish();
        Assert.That(FileStat.Read(file), Is.EqualTo(before));
    }

    [Test]
    public void Finish_AnotherStoreIsOpen_ItSeesThemToo()
    {
        using var other = ObjectStore.Open(folder["vault.git"]);
        var id = "";
        using (var batch = store.Batch())
        {
            for (var i = 0; i < 100; i++)
                id = batch.WriteBlob([(byte)i], null);
            batch.Finish();
        }
        Assert.That(other.Has(id), Is.True);
        using var blob = other.ReadBlob(id);
        Assert.That(blob.ReadByte(), Is.EqualTo(99));
    }

    private string Text(string id)
    {
        using var reader = new StreamReader(store.ReadBlob(id));
        return reader.ReadToEnd();
    }

    private string Git(params string[] arguments)
    {
        var git = new ProcessSupervisor(new()).RunAsync(new() { Program = "git", Arguments = arguments, WorkingDirectory = folder["vault.git"] }, default).GetAwaiter().GetResult();
        Assert.That(git.Succeeded, Is.True, git.Error);
        return git.Output + git.Error;
    }
}
