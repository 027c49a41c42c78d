using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>60 random histories, 300 with <c>MAESTRO_LONG=1</c>: snapshot, edit on, restore; held against a plain model in memory.</summary>
[Platform(Exclude = "Win")]
public sealed class RandomEditsTests
{
    private static readonly int Sequences = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 300 : 60;
    private static readonly string[] Names = ["a", "b", "c", "ü", "x y"];

    [Test]
    public void Restore_AfterRandomEdits_EqualsTheModel()
    {
        using var bench = new WorkspaceBench();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            Edit(bench, random, 12);
            var snapshot = bench.Scan();
            Assert.That(InTree(bench, snapshot.Tree), Is.EqualTo(OnDisk(bench.Root)), $"seed {seed}: the snapshot is what is there");
            var before = FolderState.Of(bench.Root);
            for (var i = 0; i < 3; i++)
            {
                Edit(bench, random, 6);
                switch (random.Next(3))
                {
                    case 0:
                        bench.Scan();
                        break;
                    case 1:
                        var (watched, whole) = bench.ScanWatched();
                        Assert.That(watched.SameAs(whole), Is.True, $"seed {seed}: what the watch tells of is all there is");
                        break;
                    default:
                        break;
                }
            }
            bench.Restore(snapshot);
            Assert.That(FolderState.Of(bench.Root), Is.EqualTo(before), $"seed {seed}: what was restored is what was there");
            Assert.That(bench.Scan().SameAs(snapshot), Is.True, $"seed {seed}: read again, it is the same");
        }
    }

    private static void Edit(WorkspaceBench bench, Random random, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var path = Path.Combine(bench.Root, string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)])));
            Clear(bench.Root, path, random.Next(5) == 0);
            switch (random.Next(6))
            {
                case 0 when !Path.Exists(path):
                    File.CreateSymbolicLink(path, Names[random.Next(Names.Length)]);
                    break;
                case 1 when !File.Exists(path):
                    Directory.CreateDirectory(path);
                    break;
                case 2:
                    break;
                default:
                    if (Directory.Exists(path))
                        Directory.Delete(path, recursive: true);
                    // Few contents of one size, so that a size and a time alone tell nothing.
                    File.WriteAllText(path, random.Next(8).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    if (!OperatingSystem.IsWindows())
                        File.SetUnixFileMode(path, (UnixFileMode)(new[] { 0x1A4, 0x1ED, 0x180 })[random.Next(3)]);
                    break;
            }
        }
    }

    // Makes room for an entry: what stands in the way of its folder goes, and a link in its own place.
    private static void Clear(string root, string path, bool everything)
    {
        var at = root;
        foreach (var part in Path.GetRelativePath(root, path).Split('/'))
        {
            at = Path.Combine(at, part);
            var entry = new FileInfo(at);
            if (entry.LinkTarget is not null || (entry.Exists && at != path))
                File.Delete(at);
            if (at != path)
                Directory.CreateDirectory(at);
        }
        if (everything && Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else if (everything)
            File.Delete(path);
    }

    private static IEnumerable<string> OnDisk(string root) => Leaves(new(root))
        .Select(e => $"{Path.GetRelativePath(root, e.FullName)} {e.LinkTarget ?? File.ReadAllText(e.FullName)}").Order(StringComparer.Ordinal);

    // No link is entered.
    private static IEnumerable<FileSystemInfo> Leaves(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .SelectMany(e => e is DirectoryInfo { LinkTarget: null } inner ? Leaves(inner) : [e]);

    private static IEnumerable<string> InTree(WorkspaceBench bench, string tree) => bench.Vault.ReadTree(tree).Select(i =>
    {
        using var reader = new StreamReader(bench.Vault.ReadBlob(i.Blob));
        return $"{i.Path} {reader.ReadToEnd()}";
    }).Order(StringComparer.Ordinal);
}
