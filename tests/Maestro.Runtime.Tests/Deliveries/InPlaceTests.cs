using System.Runtime.Versioning;
using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Deliveries;

/// <summary>The result comes into the user's files where they are what the run began with, and nowhere else.</summary>
[Platform("Linux,MacOsX")]
[UnsupportedOSPlatform("windows")]
public sealed class InPlaceTests
{
    private InPlaceBench? bench;

    [TearDown]
    public void Remove() => bench?.Dispose();

    [Test]
    public async Task Deliver_EveryKindOfChange_IsWhatACheckoutWouldGive()
    {
        bench = new(
            user => user.Write("a.txt", "1\n").Write("gone/b.txt", "b\n").Write("tool.sh", "x\n").Write("was-file", "f\n").Write("was-folder/in", "i\n").Write("ä ö\"\n.txt", "o\n"),
            user =>
            {
                user.Write("a.txt", "2\n").Write("new/deep/c.txt", "c\n").Write("tool.sh", "x\n", executable: true).Write("ä ö\"\n.txt", "p\n");
                user.Git("rm", "--quiet", "-r", "gone", "was-file", "was-folder");
                user.Write("was-file/now", "n\n").Write("was-folder", "n\n");
                File.CreateSymbolicLink(Path.Combine(user.Root, "link"), "a.txt");
            });

        var delivery = await bench.DeliverAsync();

        Assert.That(delivery.Kept, Is.Empty);
        Assert.That(delivery.Written, Has.Count.EqualTo(10));
        bench.User.Git("add", "--all");
        Assert.That(bench.User.Git("write-tree"), Is.EqualTo(bench.User.Git("rev-parse", $"{bench.Result}^{{tree}}")));
        Assert.That(Directory.Exists(bench["gone"]), Is.False);
    }

    [Test]
    public async Task Deliver_PathsTheUserChanged_AreLeftToTheByte()
    {
        bench = new(
            user => user.Write("edited", "1\n").Write("removed", "1\n").Write("turned", "1\n").Write("mode", "1\n").Write("free", "1\n"),
            user => user.Write("edited", "2\n").Write("removed", "2\n").Write("turned", "2\n").Write("mode", "2\n").Write("free", "2\n").Write("mine", "2\n").Write("blocked/x", "2\n"));
        bench.User.Write("edited", "user\n").Write("mine", "user\n").Write("blocked", "user\n").Write("mode", "1\n", executable: true);
        File.Delete(bench["removed"]);
        File.Delete(bench["turned"]);
        File.CreateSymbolicLink(bench["turned"], "edited");
        var before = Text(bench.User.Root, "free");

        var delivery = await bench.DeliverAsync();

        Assert.That(delivery.Written, Is.EqualTo(new[] { "free" }));
        Assert.That(delivery.Kept.Select(k => k.Path), Is.EquivalentTo(new[] { "edited", "removed", "turned", "mode", "mine", "blocked/x" }));
        Assert.That(delivery.Kept.Single(k => k.Path == "edited").Why, Is.EqualTo("you changed it"));
        Assert.That(Text(bench.User.Root, "free"), Is.EqualTo(before));
        Assert.That(await File.ReadAllTextAsync(bench["free"]), Is.EqualTo("2\n"));
    }

    [Test]
    public async Task Deliver_HeadMoved_TouchesNothing()
    {
        bench = new(user => user.Write("a", "1\n"), user => user.Write("a", "2\n"));
        bench.User.Git("commit", "--quiet", "--allow-empty", "-m", "Go on");

        var delivery = await bench.DeliverAsync();

        Assert.That((delivery.Written, delivery.Kept.Single().Why), Is.EqualTo((Array.Empty<string>(), "HEAD is no longer where the run began")));
        Assert.That(await File.ReadAllTextAsync(bench["a"]), Is.EqualTo("1\n"));
    }

    [Test]
    public async Task Deliver_LinkOnTheWay_IsNotFollowed()
    {
        using var elsewhere = new TempFolder();
        Directory.CreateDirectory(elsewhere["d"]);
        bench = new(user => user.Write("d/a", "1\n"), user => user.Write("d/a", "2\n").Write("d/b", "2\n"));
        Directory.Delete(bench["d"], recursive: true);
        Directory.CreateSymbolicLink(bench["d"], elsewhere["d"]);

        var delivery = await bench.DeliverAsync();

        Assert.That(delivery.Written, Is.Empty);
        Assert.That(delivery.Kept, Has.Count.EqualTo(2));
        Assert.That(Directory.GetFileSystemEntries(elsewhere["d"]), Is.Empty);
    }

    [Test]
    public async Task Deliver_LineEndsAndModesOfTheUsers_AreKeptTheirWay()
    {
        bench = new(
            user => user.Write(".gitattributes", "*.txt text eol=crlf\n").Write("a.txt", "1\r\n").Write("secret", "1\n"),
            user => user.Write("a.txt", "2\r\n3\r\n").Write("secret", "2\n"));
        File.SetUnixFileMode(bench["secret"], (UnixFileMode)0x180);

        await bench.DeliverAsync();

        Assert.That(await File.ReadAllTextAsync(bench["a.txt"]), Is.EqualTo("2\r\n3\r\n"));
        Assert.That((int)File.GetUnixFileMode(bench["secret"]), Is.EqualTo(0x180));
    }

    [Test]
    public async Task Deliver_Again_IsTheSame()
    {
        bench = new(user => user.Write("a", "1\n").Write("b", "1\n"), user => user.Write("a", "2\n").Git("rm", "--quiet", "b"));
        await bench.DeliverAsync();
        var again = await bench.DeliverAsync();
        Assert.That((again.Written.Count, again.Kept.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Write_Reversed_BringsBackEveryByteThatWasNotChangedSince()
    {
        bench = new(
            user => user.Write(".gitattributes", "*.txt text\n").Write("mixed.txt", "1\n2\n").Write("b", "1\n").Write("gone", "1\n").Write("later", "1\n"),
            user => user.Write("mixed.txt", "2\n").Write("b", "2\n", executable: true).Write("new/n", "n\n").Write("later", "2\n").Git("rm", "--quiet", "gone"));
        // Git takes this for unchanged; its bytes are in no commit.
        bench.User.Write("mixed.txt", "1\r\n2\n");
        var before = Text(bench.User.Root, "later");
        var plan = await bench.PlanAsync();
        Assert.That(bench.Writer.Write(plan.Changes).Kept, Is.Empty);
        bench.User.Write("later", "user\n");

        var undone = bench.Writer.Write([.. plan.Changes.Select(c => c.Reverse())]);

        Assert.That(undone.Kept.Select(k => k.Path), Is.EqualTo(new[] { "later" }));
        Assert.That(Text(bench.User.Root, "later"), Is.EqualTo(before));
        Assert.That(await File.ReadAllTextAsync(bench["later"]), Is.EqualTo("user\n"));
        bench.AssertNothingLeft();
    }

    private static string Text(string root, string except) => string.Join('\n', FolderText.Of(root).Split('\n').Where(line => !line.Contains($"/{except} ", StringComparison.Ordinal)));
}
