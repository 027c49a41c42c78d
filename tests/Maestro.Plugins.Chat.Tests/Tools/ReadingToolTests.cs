namespace Maestro.Plugins.Chat.Tests.Tools;

/// <summary>What a model sees of a workspace.</summary>
public sealed class ReadingToolTests
{
    private ToolsInAFolder tools = null!;

    [SetUp]
    public void Make() => tools = new();

    [TearDown]
    public void Remove() => tools.Dispose();

    [Test]
    public async Task List_GitRepository_IsWhatGitDoesNotIgnore()
    {
        await tools.GitAsync("init", "--quiet");
        tools.Folder.Write(".gitignore", "bin/\n");
        tools.Folder.Write("bin/a.dll", "x");
        tools.Folder.Write("src/ü b.cs", "x");
        tools.Folder.Write("deleted.txt", "x");
        await tools.GitAsync("add", "--all");
        File.Delete(tools.Folder.Path("deleted.txt"));
        tools.Folder.Write("src/new.cs", "x");

        Assert.That(await tools.UseAsync("list"), Is.EqualTo(".gitignore\nsrc/new.cs\nsrc/ü b.cs"));
        Assert.That(await tools.UseAsync("list", ("path", "src/")), Is.EqualTo("src/new.cs\nsrc/ü b.cs"));
        Assert.That(await tools.UseAsync("list", ("path", "nowhere")), Is.EqualTo("error: there is no folder nowhere"));
    }

    [Test]
    public async Task List_NoRepository_IsAllFiles()
    {
        tools.Folder.Write("b/c.txt", "x");
        tools.Folder.Write("a.txt", "x");

        Assert.That(await tools.UseAsync("list"), Is.EqualTo("a.txt\nb/c.txt"));
    }

    [Test]
    public async Task List_ManyFiles_AreFoldersWithCounts()
    {
        for (var i = 0; i < 600; i++)
            tools.Folder.Write($"many/{i}.txt", "x");
        tools.Folder.Write("a.txt", "x");

        Assert.That(await tools.UseAsync("list"), Is.EqualTo("601 files:\na.txt\nmany/ (600 files)"));
    }

    [Test]
    public async Task Search_FindsLinesByPatternAndName()
    {
        tools.Folder.Write("src/a.cs", "one\r\nint Two = 2;\n");
        tools.Folder.Write("src/a.md", "int two\n");
        tools.Folder.Write("b.bin", "int Two\0\n");
        tools.Folder.Write("large.cs", "int Two\n" + new string('x', 2_000_000));

        Assert.That(await tools.UseAsync("search", ("pattern", @"int\s+Two")), Is.EqualTo("src/a.cs:2: int Two = 2;"));
        Assert.That(await tools.UseAsync("search", ("pattern", "INT TWO"), ("ignore_case", true), ("path", "src")), Is.EqualTo("src/a.cs:2: int Two = 2;\nsrc/a.md:1: int two"));
        Assert.That(await tools.UseAsync("search", ("pattern", "int two"), ("name", "*.md")), Is.EqualTo("src/a.md:1: int two"));
        Assert.That(await tools.UseAsync("search", ("pattern", "one"), ("path", "src/a.cs")), Is.EqualTo("src/a.cs:1: one"));
        Assert.That(await tools.UseAsync("search", ("pattern", "three")), Is.EqualTo("(no match)"));
    }

    [TestCase("(unclosed")]
    [TestCase("(?=ahead)")]
    [TestCase(@"(a)\1")]
    public async Task Search_PatternCannotBeUsed_IsTold(string pattern) =>
        Assert.That(await tools.UseAsync("search", ("pattern", pattern)), Does.StartWith("error: the pattern cannot be used: "));

    [Test]
    public async Task Search_PatternThatBacktracks_IsLinear()
    {
        tools.Folder.Write("a.txt", new string('a', 100_000) + "b");

        Assert.That(await tools.UseAsync("search", ("pattern", "(a+)+$")), Is.EqualTo("(no match)"));
    }

    [Test]
    public async Task Search_ManyMatches_AreBounded()
    {
        tools.Folder.Write("a.txt", string.Concat(Enumerable.Repeat("x\n", 1000)));

        var found = await tools.UseAsync("search", ("pattern", "x"));

        Assert.That(found.Split('\n'), Has.Length.EqualTo(201));
        Assert.That(found, Does.EndWith("[... more than 200 matches; be more specific ...]"));
    }

    [Test]
    public async Task Read_LinesWithNumbers()
    {
        tools.Folder.Write("a.txt", "one\ntwo\nthree\n");

        Assert.That(await tools.UseAsync("read", ("path", "a.txt")), Is.EqualTo("1\tone\n2\ttwo\n3\tthree\n"));
        Assert.That(await tools.UseAsync("read", ("path", "a.txt"), ("from", 2), ("count", 1)), Is.EqualTo("2\ttwo\n[... more lines follow; read from 3 ...]"));
        Assert.That(await tools.UseAsync("read", ("path", "a.txt"), ("from", 9)), Is.EqualTo("error: a.txt has 3 lines"));
    }

    [Test]
    public async Task Read_WhatIsNoText_IsTold()
    {
        tools.Folder.Write("b.bin", "a\0b");
        tools.Folder.Write("empty", "");
        tools.Folder.Folder("src");

        Assert.That(await tools.UseAsync("read", ("path", "b.bin")), Is.EqualTo("error: b.bin is a binary file (3 bytes)"));
        Assert.That(await tools.UseAsync("read", ("path", "empty")), Is.EqualTo("(the file is empty)"));
        Assert.That(await tools.UseAsync("read", ("path", "src")), Is.EqualTo("error: src is a folder; list it"));
        Assert.That(await tools.UseAsync("read", ("path", "nothing")), Is.EqualTo("error: there is no file nothing"));
    }

    [Test, Platform("Linux,MacOsX"), CancelAfter(20_000)]
    public async Task Pipe_IsNeverWaitedFor(CancellationToken cancellationToken)
    {
        await tools.UseAsync("run", ("command", "mkfifo pipe")).WaitAsync(cancellationToken);

        Assert.That(await tools.UseAsync("read", ("path", "pipe")).WaitAsync(cancellationToken), Is.EqualTo("(the file is empty)"));
        Assert.That(await tools.UseAsync("search", ("pattern", "x")).WaitAsync(cancellationToken), Is.EqualTo("(no match)"));
        Assert.That(await tools.UseAsync("edit", ("path", "pipe"), ("old_text", "x"), ("new_text", "y")).WaitAsync(cancellationToken), Is.EqualTo("error: old_text is not in pipe"));
        Assert.That(await tools.UseAsync("write", ("path", "pipe"), ("content", "x"), ("overwrite", true)).WaitAsync(cancellationToken), Is.EqualTo("wrote pipe"));
        Assert.That(tools.Folder.Read("pipe"), Is.EqualTo("x"));
    }
}
