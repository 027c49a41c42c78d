using Maestro.Runtime.Git;
using Maestro.Runtime.Tests.Git;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Tests.Workspaces.Cloning;

/// <summary>A file is what the vault says by whatever road it is written.</summary>
[Platform(Exclude = "Win")]
public sealed class BlobWriterTests
{
    private TempFolder folder = null!;
    private ObjectStore vault = null!;

    [SetUp]
    public void Make()
    {
        folder = new();
        vault = ObjectStore.Open(folder["vault.git"]);
        Directory.CreateDirectory(folder["work"]);
    }

    [TearDown]
    public void Remove()
    {
        vault.Dispose();
        folder.Dispose();
    }

    [TestCase(0, 1000, TestName = "Write_NoRoomForAnyOther_IsWrittenAnyway")]
    [TestCase(1, 1000, TestName = "Write_RoomForOne_IsWrittenAnyway")]
    [TestCase(9, 1000, TestName = "Write_RoomForAll_IsWritten")]
    [TestCase(9, 1001, TestName = "Write_TooSmallToBeWorthIt_IsWritten")]
    public async Task Write(int most, long smallest)
    {
        using var sources = new CloneSources(folder.Path, smallest, most);
        var writer = new BlobWriter(vault, sources);
        var items = Enumerable.Range(0, 3).Select(i => Item($"f{i}", new string((char)('a' + i), 1000), i == 1)).ToList();
        using (var work = OpenFolder.Of(folder["work"]))
            foreach (var name in new[] { "", "again-" })
                foreach (var item in items)
                    writer.Write(work, item with { Path = name + item.Path });
        foreach (var name in new[] { "", "again-" })
            for (var i = 0; i < 3; i++)
                Holds(name + $"f{i}", new string((char)('a' + i), 1000), i == 1);
        var kept = smallest <= 1000 && await CloneProbe.CanCloneAsync(folder.Path) ? Math.Min(most, 3) : 0;
        Assert.That(CloneProbe.OpenNameless(folder.Path), Is.EqualTo(kept));
    }

    [Test]
    public void Write_WhereAFolderCannotCloneAfterAll_IsWrittenByteByByte()
    {
        using var sources = new CloneSources(folder.Path, smallest: 0);
        var writer = new BlobWriter(vault, sources);
        using var work = new PortableFolder(folder["work"]);
        for (var i = 0; i < 2; i++)
            writer.Write(work, Item($"f{i}", "content", executable: true));
        Holds("f0", "content", true);
        Holds("f1", "content", true);
        Assert.That(sources.CanClone, Is.False, "it is not tried again");
    }

    [Test]
    public void Write_ALinkAndRemainsAreInTheWay_FollowsNeither()
    {
        using var sources = new CloneSources(folder.Path, smallest: 0);
        File.WriteAllText(folder["theirs"], "theirs");
        foreach (var name in new[] { "f", OpenFolder.Temporary })
            File.CreateSymbolicLink(Path.Combine(folder["work"], name), folder["theirs"]);
        using (var work = OpenFolder.Of(folder["work"]))
            new BlobWriter(vault, sources).Write(work, Item("f", "mine", executable: false));
        Holds("f", "mine", false);
        Assert.That(File.ReadAllText(folder["theirs"]), Is.EqualTo("theirs"));
        Assert.That(Directory.GetFileSystemEntries(folder["work"]), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform("Linux")]
    public void Clone_FromWhatCannotBeRead_IsAnErrorAndNotAnAnswer()
    {
        File.WriteAllText(folder["from"], "x");
        using var from = File.OpenHandle(folder["from"], FileMode.Open, FileAccess.Write);
        using var to = File.OpenHandle(folder["to"], FileMode.CreateNew, FileAccess.Write);
        Assert.That(() => FileClone.Try(from, to, folder["to"]), Throws.InstanceOf<IOException>().With.Message.Contains(folder["to"]));
    }

    private TreeItem Item(string name, string content, bool executable) => new(name, vault.WriteBlob(content), executable ? TreeItemMode.Executable : TreeItemMode.File);

    private void Holds(string name, string content, bool executable)
    {
        var path = Path.Combine(folder["work"], name);
        Assert.That(File.ReadAllText(path), Is.EqualTo(content));
        Assert.That(FileStat.Read(path) is { IsFile: true, Permissions: var mode } && mode == (executable ? FileStat.ExecutablePermissions : FileStat.PlainPermissions));
    }
}
