using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Git;

/// <summary>The vault's objects are what was put into them.</summary>
public sealed class ObjectStoreTests
{
    private TempFolder folder = null!;
    private ObjectStore store = null!;

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

    [TestCase(new byte[0])]
    [TestCase(new byte[] { 13, 10, 10, 13 })]
    [TestCase(new byte[] { 0, 255, 254, 0, 128 })]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 65, 13, 10 })]
    public void ReadBlob_AnyBytes_AreTheBytesWritten(byte[] bytes)
    {
        using var read = new MemoryStream();
        using (var blob = store.ReadBlob(store.WriteBlob(new MemoryStream(bytes))))
            blob.CopyTo(read);
        Assert.That(read.ToArray(), Is.EqualTo(bytes));
    }

    [Test]
    public void Open_ByManyAtOnceForTheFirstTime_IsOneStoreForAll()
    {
        var stores = new ObjectStore[8];
        Parallel.For(0, stores.Length, i => stores[i] = ObjectStore.Open(folder["first/vault.git"]));
        var blob = stores[0].WriteBlob("x");
        foreach (var each in stores)
            using (each)
            using (var text = new StreamReader(each.ReadBlob(blob)))
                Assert.That(text.ReadToEnd(), Is.EqualTo("x"));
        Assert.That(Directory.GetDirectories(folder["first"]), Has.Length.EqualTo(1), "nothing is left of those that came late");
    }

    [Test]
    public void ReadTree_WhatWriteFolderPut_WithModes()
    {
        TreeItem below = new("d", store.WriteFolder([new("c", store.WriteBlob("3"), TreeItemMode.File)]), TreeItemMode.Folder);
        TreeItem[] items = [below, new("l", store.WriteBlob("a"), TreeItemMode.Link), new("x", store.WriteBlob("x"), TreeItemMode.Executable)];
        var tree = store.WriteFolder(items);
        Assert.That(store.ReadTree(tree).Select(i => $"{i.Path} {i.Mode}"), Is.EquivalentTo(new[] { "d/c File", "l Link", "x Executable" }));
        Assert.That(store.ReadFolder(tree), Is.EquivalentTo(items));
    }

    [Test]
    public void WriteFolder_NamesThatGitOrdersItsOwnWay_IsTheTreeGitMakes()
    {
        var blob = store.WriteBlob("1");
        var below = store.WriteFolder([new("f", blob, TreeItemMode.File)]);
        TreeItem[] items =
            [new("a", below, TreeItemMode.Folder), new("a.b", blob, TreeItemMode.File), new("a-b", blob, TreeItemMode.Executable), new("a0", blob, TreeItemMode.File), new("ä", blob, TreeItemMode.Link)];
        var lines = string.Concat(items.Select(i => $"{Mode(i.Mode)} {(i.Mode == TreeItemMode.Folder ? "tree" : "blob")} {i.Blob}\t{i.Path}\0"));
        var git = new ProcessSupervisor(new()).RunAsync(
            new() { Program = "git", Arguments = ["mktree", "-z"], WorkingDirectory = folder["vault.git"], Input = lines }, default).GetAwaiter().GetResult();
        Assert.That(store.WriteFolder(items), Is.EqualTo(git.Output.Trim()), git.Error);
    }

    [Test]
    public void Merge_DifferentPlacesOfOneFile_HoldsBoth()
    {
        var (_, ours, theirs) = Fork("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        var (tree, conflicts) = store.Merge(ours, theirs);
        Assert.That(conflicts, Is.Empty);
        using var reader = new StreamReader(store.ReadBlob(store.ReadTree(tree!).Single().Blob));
        Assert.That(reader.ReadToEnd(), Is.EqualTo("one\n2\n3\n4\n5\n6\n7\n8\nnine\n"));
    }

    [Test]
    public void Merge_OnePlace_NamesThePath()
    {
        var (_, ours, theirs) = Fork("1\n", "2\n", "3\n");
        var (tree, conflicts) = store.Merge(ours, theirs);
        Assert.That(tree, Is.Null);
        Assert.That(conflicts, Is.EqualTo(new MergeConflict[] { new("f", ConflictKind.Content) }));
    }

    [Test]
    public void Merge_DeletedHereChangedThere_NamesThePath()
    {
        var (start, ours, _) = Fork("1\n", "2\n", "3\n");
        var gone = store.WriteCommit(store.WriteFolder([]), [start], "gone");
        Assert.That(store.Merge(ours, gone).Conflicts, Is.EqualTo(new MergeConflict[] { new("f", ConflictKind.ChangedAndDeleted) }));
    }

    [Test]
    public void IsAncestor_OfItselfItsParentAndAStranger_TellsThem()
    {
        var (start, ours, theirs) = Fork("1\n", "2\n", "3\n");
        Assert.That(store.IsAncestor(start, ours), Is.True);
        Assert.That(store.IsAncestor(ours, ours), Is.True);
        Assert.That(store.IsAncestor(ours, start), Is.False);
        Assert.That(store.IsAncestor(ours, theirs), Is.False);
        Assert.That(store.IsAncestor(store.WriteCommit(Tree(("f", "x")), [], "root"), ours), Is.False);
    }

    [Test]
    public void Compare_FileThatMoved_IsTwoChanges()
    {
        var changes = store.Compare(Tree(("a", "same text in both\n")), Tree(("b", "same text in both\n")));
        Assert.That(changes.Select(c => $"{c.Path} {c.Kind}"), Is.EqualTo(new[] { "a Deleted", "b Added" }));
    }

    [Test]
    public void ReadTree_ObjectThatIsMissing_IsNamed() =>
        Assert.That(() => store.ReadTree(new string('1', 40)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("missing from the vault"));

    private string Tree(params (string Path, string Text)[] files) =>
        store.WriteFolder(files.Select(f => new TreeItem(f.Path, store.WriteBlob(f.Text), TreeItemMode.File)));

    private static string Mode(TreeItemMode mode) => mode switch
    {
        TreeItemMode.Executable => "100755",
        TreeItemMode.Link => "120000",
        TreeItemMode.Folder => "040000",
        _ => "100644",
    };

    private (string Start, string Ours, string Theirs) Fork(string start, string ours, string theirs)
    {
        var below = store.WriteCommit(Tree(("f", start)), [], "start");
        return (below, store.WriteCommit(Tree(("f", ours)), [below], "ours"), store.WriteCommit(Tree(("f", theirs)), [below], "theirs"));
    }
}
