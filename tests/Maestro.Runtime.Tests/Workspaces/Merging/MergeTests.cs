using System.Text;
using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Merging;

namespace Maestro.Runtime.Tests.Workspaces.Merging;

/// <summary>A merge is taken for one only where what both sides changed is in it; every other is told by its kind.</summary>
public sealed class MergeTests
{
    private const string Ten = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

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

    [TestCase("f=1", "f=2", "f=3", "f Content")]
    [TestCase("", "f=2", "f=3", "f BothAdded")]
    [TestCase("f=1", "f=2", "", "f ChangedAndDeleted")]
    [TestCase("f=1", "", "f=2", "f DeletedAndChanged")]
    [TestCase("f=1", "f/g=2", "f=2", "f DeletedAndChanged")]
    [TestCase("f=\0a", "f=\0b", "f=\0c", "f Binary")]
    [TestCase("f=1", "f=2", "f=->3", "f AnotherType")]
    [TestCase("f=1;g=1", "f=2;g=2", "f=3;g=3", "f Content;g Content")]
    public void Merge_SidesAtOdds_AreToldByKind(string start, string present, string task, string told)
    {
        var (tree, conflicts) = Merge(start, present, task);
        Assert.That(tree, Is.Null);
        Assert.That(string.Join(';', conflicts.Select(c => $"{c.Path} {c.Kind}")), Is.EqualTo(told));
        Assert.That(conflicts.Select(c => c.What), Has.All.Not.Empty);
    }

    [TestCase("f=A", "f=A;g=B", "f=A;h=C", "f=A;g=B;h=C")]
    [TestCase("f=" + Ten, "f=0\n" + Ten, "f=" + Ten + "11\n", "f=0\n" + Ten + "11\n")]
    [TestCase("f=" + Ten, "g=" + Ten, "f=" + Ten + "11\n", "g=" + Ten + "11\n")]
    [TestCase("f=A", "f=B", "f=B", "f=B")]
    [TestCase("f=" + Ten, "f=" + Ten + "11\n", "f=" + Ten + "11\n", "f=" + Ten + "11\n")]
    [TestCase("f=\0a", "f=\0b;g=x", "f=\0a;h=x", "f=\0b;g=x;h=x")]
    public void Merge_SidesThatGoTogether_LosesNothing(string start, string present, string task, string expected)
    {
        var (tree, conflicts) = Merge(start, present, task);
        Assert.That(conflicts, Is.Empty);
        Assert.That(tree, Is.EqualTo(Tree(expected)));
        Assert.That(new Survival(store).Lost(Tree(start), Tree(task), Tree(present), tree!), Is.Empty);
    }

    [TestCase("f=" + Ten, "f=0\n" + Ten, "f=" + Ten + "11\n", "f=" + Ten + "11\n", TestName = "The head's line")]
    [TestCase("f=" + Ten, "f=0\n" + Ten, "f=" + Ten + "11\n", "f=0\n" + Ten, TestName = "The task's line")]
    [TestCase("f=" + Ten, "f=1\n2\n3\n4\n5\n6\n7\n8\n9\n", "f=0\n" + Ten, "f=0\n" + Ten, TestName = "The head's deletion")]
    [TestCase("f=A;g=A", "f=A;g=B", "f=B;g=A", "f=B;g=A", TestName = "A file that the head alone changed")]
    [TestCase("f=A;g=A", "f=A;g=B", "f=B;g=A", "f=A;g=B", TestName = "A file that the task alone changed")]
    [TestCase("f=A", "f=A;g=B", "f=B", "f=B", TestName = "A file that the head added")]
    [TestCase("f=A;g=B", "f=A;g=B;h=C", "f=A2;g=B", "f=A2;h=C", TestName = "A file that nobody touched")]
    [TestCase("f=\0a", "f=\0b", "f=\0c", "f=\0c", TestName = "One side of an image")]
    [TestCase("f=" + Ten, "g=" + Ten, "f=" + Ten + "11\n", "g=" + Ten, TestName = "A line of a file that moved meanwhile")]
    public void Lost_MergeThatDropsASide_IsFound(string start, string present, string task, string merged) =>
        Assert.That(new Survival(store).Lost(Tree(start), Tree(task), Tree(present), Tree(merged)).Select(c => c.Kind), Is.Not.Empty.And.All.EqualTo(ConflictKind.Lost));

    // Lines are told apart by number, so that a line which is gone is one that nobody else has.
    [Test]
    public void Lost_RandomMerges_HoldWhatSidesChangedUntilALineIsTaken([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var start = Enumerable.Range(1, 40).Select(i => $"line {i}").ToList();
        var (present, task) = (Edited(start, random, "present"), Edited(start, random, "task"));
        var (tree, conflicts) = Merge($"f={Text(start)}", $"f={Text(present)}", $"f={Text(task)}");
        if (tree is null)
        {
            Assert.That(conflicts.Select(c => c.Kind), Has.All.EqualTo(ConflictKind.Content));
            return;
        }
        using var reader = new StreamReader(store.ReadBlob(store.FindFile(tree, "f")!.Value.Blob));
        var merged = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var added = merged.Where(line => !start.Contains(line)).ToList();
        Assert.That(added, Is.EquivalentTo(present.Concat(task).Where(line => !start.Contains(line))));
        foreach (var line in added)
        {
            var without = Tree($"f={Text([.. merged.Where(l => l != line)])}");
            Assert.That(new Survival(store).Lost(Tree($"f={Text(start)}"), Tree($"f={Text(task)}"), Tree($"f={Text(present)}"), without), Is.Not.Empty, line);
        }
    }

    private static List<string> Edited(List<string> lines, Random random, string by)
    {
        var edited = lines.ToList();
        for (var i = 0; i < 3; i++)
        {
            var at = random.Next(edited.Count);
            if (random.Next(3) == 0)
                edited.RemoveAt(at);
            else
                edited.Insert(at, $"{by} {i}");
        }
        return edited;
    }

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private (string? Tree, IReadOnlyList<MergeConflict> Conflicts) Merge(string start, string present, string task)
    {
        var below = store.WriteCommit(Tree(start), [], "start");
        return store.Merge(store.WriteCommit(Tree(present), [below], "present"), store.WriteCommit(Tree(task), [below], "task"));
    }

    private string Tree(string files) => Folder([.. files.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(file => file.Split('=', 2)).Select(file => (file[0], file[1]))]);

    private string Folder(IReadOnlyList<(string Path, string Text)> files) => store.WriteFolder(files.GroupBy(file => file.Path.Split('/')[0]).Select(same => same.First().Path.Contains('/', StringComparison.Ordinal)
        ? new TreeItem(same.Key, Folder([.. same.Select(file => (file.Path.Split('/', 2)[1], file.Text))]), TreeItemMode.Folder)
        : Item(same.First())));

    private TreeItem Item((string Path, string Text) file)
    {
        var link = file.Text.StartsWith("->", StringComparison.Ordinal);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(link ? file.Text[2..] : file.Text));
        return new(file.Path, store.WriteBlob(content), link ? TreeItemMode.Link : TreeItemMode.File);
    }
}
