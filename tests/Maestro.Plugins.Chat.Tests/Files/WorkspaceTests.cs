using Maestro.Plugins.Chat.Files;
using Maestro.Tests;

namespace Maestro.Plugins.Chat.Tests.Files;

/// <summary>Tools stay in the workspace, whatever path they are given.</summary>
[Platform("Linux,MacOsX")]
public sealed class WorkspaceTests
{
    private TempFolder outside = null!;
    private TempFolder folder = null!;
    private Workspace workspace = null!;

    [SetUp]
    public void Make()
    {
        (outside, folder) = (new(), new());
        outside.Write("secret.txt", "top secret");
        folder.Write("src/a.txt", "a");
        folder.Write(".git/config", "[core]");
        Directory.CreateSymbolicLink(folder.Path("out"), outside.Root);
        File.CreateSymbolicLink(folder.Path("secret"), outside.Path("secret.txt"));
        File.CreateSymbolicLink(folder.Path("dangling"), outside.Path("new.txt"));
        Directory.CreateSymbolicLink(folder.Path("hop"), "out");
        Directory.CreateSymbolicLink(folder.Path("up"), "..");
        Directory.CreateSymbolicLink(folder.Path("src/inner"), "../src");
        Directory.CreateSymbolicLink(folder.Path("round"), "round");
        Directory.CreateSymbolicLink(folder.Path("internals"), ".git");
        workspace = new(folder.Root);
    }

    [TearDown]
    public void Remove()
    {
        outside.Dispose();
        folder.Dispose();
    }

    [TestCase("src/a.txt", "src/a.txt")]
    [TestCase("src/new/b.txt", "src/new/b.txt")]
    [TestCase("./src//a.txt", "src/a.txt")]
    [TestCase(".", ".")]
    [TestCase("", ".")]
    [TestCase("src/inner/a.txt", "src/inner/a.txt")]
    [TestCase(".gitignore", ".gitignore")]
    [TestCase("src/.github/x", "src/.github/x")]
    public void Find_InIt_IsFound(string path, string relative)
    {
        var found = workspace.Find(path);

        Assert.That(found.Problem, Is.Null);
        Assert.That(found.Relative, Is.EqualTo(relative));
    }

    [Test]
    public void Find_AbsolutePathInIt_IsFound() => Assert.That(workspace.Find(folder.Path("src/a.txt")), Is.EqualTo(workspace.Find("src/a.txt")));

    [Test]
    public void Find_LinkThatStaysInIt_IsWhatItLeadsTo() => Assert.That(workspace.Find("src/inner/a.txt").Full, Is.EqualTo(workspace.Find("src/a.txt").Full));

    [TestCase("/etc/passwd", "is outside")]
    [TestCase("../x", "'..'")]
    [TestCase("src/../../x", "'..'")]
    [TestCase("src\\..\\..\\x", "'..'")]
    [TestCase("out/secret.txt", "leads out")]
    [TestCase("out", "leads out")]
    [TestCase("out/new/deep/file", "leads out")]
    [TestCase("secret", "leads out")]
    [TestCase("dangling", "leads out")]
    [TestCase("hop/secret.txt", "leads out")]
    [TestCase("up/x", "leads out")]
    [TestCase("round/x", "leads out")]
    [TestCase(".git/config", "belongs to git")]
    [TestCase("src/.GIT/hooks", "belongs to git")]
    [TestCase(".git", "belongs to git")]
    [TestCase(".git./config", "belongs to git")]
    [TestCase("internals/config", "belongs to git")]
    [TestCase("a\0b", "zero byte")]
    public void Find_OutOfIt_IsRefused(string path, string why)
    {
        var found = workspace.Find(path);

        Assert.That(found.Problem, Does.StartWith("error: the path ").And.Contains(why));
        Assert.That(found.Full, Is.Empty);
    }

    [Test]
    public void Find_FolderWhoseNameBeginsAlike_IsOutside()
    {
        using var _ = new TempFolder();
        Assert.That(workspace.Find(folder.Root + "-too/x").Problem, Does.Contain("is outside"));
    }

    [Test]
    public void Find_WorkspaceBehindALink_IsFoundByEitherName()
    {
        var link = outside.Path("link");
        Directory.CreateSymbolicLink(link, folder.Root);
        var behind = new Workspace(link);

        Assert.That(behind.Find("src/a.txt").Problem, Is.Null);
        Assert.That(behind.Find(folder.Path("src/a.txt")).Relative, Is.EqualTo("src/a.txt"));
        Assert.That(behind.Find("out/secret.txt").Problem, Does.Contain("leads out"));
    }
}
