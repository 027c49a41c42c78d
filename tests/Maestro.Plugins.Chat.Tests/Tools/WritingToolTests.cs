using System.Text;
using Maestro.Tests;

namespace Maestro.Plugins.Chat.Tests.Tools;

/// <summary>What a model changes in a workspace.</summary>
public sealed class WritingToolTests
{
    private ToolsInAFolder tools = null!;

    [SetUp]
    public void Make() => tools = new();

    [TearDown]
    public void Remove() => tools.Dispose();

    [Test]
    public async Task Write_NewFile_IsWrittenWithItsFolders()
    {
        Assert.That(await tools.UseAsync("write", ("path", "a/b/c.txt"), ("content", "é\n")), Is.EqualTo("wrote a/b/c.txt"));
        Assert.That(File.ReadAllBytes(tools.Folder.Path("a/b/c.txt")), Is.EqualTo("é\n"u8.ToArray()));
    }

    [Test]
    public async Task Write_FileIsThere_IsReplacedOnlyWhenTold()
    {
        tools.Folder.Write("a.txt", "old");

        Assert.That(await tools.UseAsync("write", ("path", "a.txt"), ("content", "new")), Does.StartWith("error: a.txt is there already"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("old"));
        Assert.That(await tools.UseAsync("write", ("path", "a.txt"), ("content", "new"), ("overwrite", true)), Is.EqualTo("wrote a.txt"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("new"));
    }

    [Test]
    public async Task Edit_TextThatIsThereOnce_IsReplaced()
    {
        tools.Folder.Write("a.txt", "one\ntwo\nthree\n");

        Assert.That(await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "two\n"), ("new_text", "2\n")), Is.EqualTo("edited a.txt at line 2"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("one\n2\nthree\n"));
    }

    [Test]
    public async Task Edit_TextThatIsThereTwice_IsRefusedWithItsLines()
    {
        tools.Folder.Write("a.txt", "x\ny\nx\n");

        Assert.That(await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "x"), ("new_text", "z")), Is.EqualTo("error: old_text is in a.txt more than once, at lines 1 and 3; take more lines around it"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("x\ny\nx\n"));
    }

    [Test]
    public async Task Edit_OverlappingOccurrences_AreMoreThanOne()
    {
        tools.Folder.Write("a.txt", "aaa");

        Assert.That(await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "aa"), ("new_text", "b")), Does.Contain("more than once"));
    }

    [Test]
    public async Task Edit_OtherWhiteSpace_IsRefusedWithWhatIsThere()
    {
        tools.Folder.Write("a.txt", "if (x)\n\treturn;\n");

        Assert.That(
            await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "    return;"), ("new_text", "")),
            Is.EqualTo("error: old_text is not in a.txt; a line like its first is line 2, and there it reads:\n\treturn;"));
    }

    [Test]
    public async Task Edit_CarriageReturnsAndMark_StayAsTheyWere()
    {
        var path = tools.Folder.Path("a.txt");
        File.WriteAllText(path, "one\r\ntwo\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.That(await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "one\ntwo\n"), ("new_text", "1\n2\n3\n")), Does.StartWith("edited"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo("\uFEFF1\r\n2\r\n3\r\n"u8.ToArray()));
    }

    [Test]
    public async Task Edit_FileThatIsNotUtf8_IsRefused()
    {
        File.WriteAllBytes(tools.Folder.Path("a.txt"), [0x61, 0xE9, 0x62]);

        Assert.That(await tools.UseAsync("edit", ("path", "a.txt"), ("old_text", "a"), ("new_text", "b")), Is.EqualTo("error: a.txt is not UTF-8"));
    }

    [Test]
    public async Task Patch_ManyFiles_AllOfItOrNothing()
    {
        tools.Folder.Write("a.txt", "1\n2\n3\n");
        tools.Folder.Write("gone.txt", "x\n");
        const string Patch = """
            diff --git a/a.txt b/a.txt
            index 1..2 100644
            --- a/a.txt
            +++ b/a.txt
            @@ -1,3 +1,3 @@
             1
            -2
            +two
             3
            --- /dev/null
            +++ b/new/b.txt
            @@ -0,0 +1,1 @@
            +made
            --- a/gone.txt
            +++ /dev/null
            @@ -1 +0,0 @@
            -x
            """;
        var failing = Patch.Replace("-x", "-y");

        Assert.That(await tools.UseAsync("patch", ("diff", failing)), Does.StartWith("error: the old lines of @@ -1 +0,0 @@ are not in gone.txt").And.EndWith("nothing was changed"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("1\n2\n3\n"));
        Assert.That(await tools.UseAsync("patch", ("diff", Patch)), Is.EqualTo("patched a.txt, new/b.txt, gone.txt"));
        Assert.That(tools.Folder.Read("a.txt"), Is.EqualTo("1\ntwo\n3\n"));
        Assert.That(tools.Folder.Read("new/b.txt"), Is.EqualTo("made\n"));
        Assert.That(File.Exists(tools.Folder.Path("gone.txt")), Is.False);
    }

    [Test]
    public async Task Run_TellsExitCodeAndBothStreams() =>
        Assert.That(await tools.UseAsync("run", ("command", "pwd; echo oops >&2; exit 3")), Is.EqualTo($"exit code 3\n--- standard output\n{tools.Folder.Root}\n--- standard error\noops"));

    [Test]
    public async Task Run_TooLong_IsStopped() =>
        Assert.That(await tools.UseAsync("run", ("command", "sleep 1000"), ("timeout_seconds", 1)), Is.EqualTo("error: stopped after 1 s"));

    [TestCase("list", "path")]
    [TestCase("search", "path")]
    [TestCase("read", "path")]
    [TestCase("write", "path")]
    [TestCase("edit", "path")]
    public async Task EveryTool_PathThatLeadsOut_IsRefused(string tool, string name)
    {
        using var outside = new TempFolder();
        outside.Write("secret.txt", "top secret");
        Directory.CreateSymbolicLink(tools.Folder.Path("out"), outside.Root);

        foreach (var path in (string[])["out/secret.txt", "../x", "/etc/passwd", ".git/config"])
        {
            var told = await tools.UseAsync(tool, (name, path), ("pattern", "x"), ("content", "x"), ("old_text", "top"), ("new_text", "no"), ("overwrite", true));
            Assert.That(told, Does.StartWith("error: the path "));
        }

        Assert.That(outside.Read("secret.txt"), Is.EqualTo("top secret"));
    }

    [Test]
    public async Task Patch_PathThatLeadsOut_IsRefused()
    {
        using var outside = new TempFolder();
        Directory.CreateSymbolicLink(tools.Folder.Path("out"), outside.Root);

        Assert.That(await tools.UseAsync("patch", ("diff", "--- /dev/null\n+++ b/out/new.txt\n@@ -0,0 +1 @@\n+x\n")), Does.Contain("leads out of the workspace"));
        Assert.That(Directory.GetFiles(outside.Root), Is.Empty);
    }
}
