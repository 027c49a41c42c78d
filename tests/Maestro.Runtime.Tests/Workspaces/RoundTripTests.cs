using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Trees;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>What a snapshot holds comes back byte for byte.</summary>
[Platform(Exclude = "Win")]
public sealed class RoundTripTests
{
    private WorkspaceBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    private void Rich() => bench.Sh("""
        printf 'a\r\nb\n\r' > mixed.txt
        head -c 3000 /dev/urandom > binary.bin
        : > empty.txt
        printf '#!/bin/sh\n' > run.sh; chmod 755 run.sh
        printf secret > secret.txt; chmod 600 secret.txt
        printf group > group.txt; chmod 664 group.txt
        printf odd > odd.sh; chmod 711 odd.sh
        mkdir -p deep/er/and/deeper/still empty/inner
        printf x > deep/er/and/deeper/still/x
        ln -s mixed.txt link; ln -s nowhere dangling; ln -s deep linked-folder; ln -s . here; ln -s loop loop
        printf u > 'ünï ☃ 漢.txt'; printf e > "$(printf 'e\314\201.txt')"
        printf q > '"quoted" name'; printf n > "$(printf 'two\nlines')"; printf b > 'back\slash'; printf d > '-dash'
        printf '*.log\nbuilt/\n' > .gitignore
        printf l > note.log; mkdir built; printf o > built/o
        """);

    private void Wreck() => bench.Sh("rm -rf mixed.txt binary.bin run.sh deep empty link dangling here; printf other > secret.txt; chmod 644 secret.txt group.txt; mkdir mixed.txt; printf z > mixed.txt/z; printf f > deep; ln -sf else loop; mkdir link; printf new > new.txt; mkfifo pipe");

    [Test]
    public void Restore_AfterEverythingWasWrecked_IsTheSameByteForByte()
    {
        Rich();
        var before = FolderState.Of(bench.Root);
        var snapshot = bench.Scan();
        Wreck();
        bench.Restore(snapshot);
        Assert.That(FolderState.Of(bench.Root), Is.EqualTo(before));
        Assert.That(bench.Scan().SameAs(snapshot), Is.True);
    }

    [Test]
    public void Restore_IntoAnEmptyFolderWithNothingRemembered_IsTheSame()
    {
        Rich();
        bench.Sh("rm -rf note.log built");
        var before = FolderState.Of(bench.Root);
        var snapshot = bench.Scan();
        bench.Sh("find . -mindepth 1 -delete");
        bench.Forget();
        bench.Restore(snapshot);
        Assert.That(FolderState.Of(bench.Root), Is.EqualTo(before));
    }

    [TestCase(false, "l")]
    [TestCase(true, null)]
    public void Restore_IgnoredFiles_StayOrGoAsAsked(bool removeIgnored, string? expected)
    {
        Rich();
        var snapshot = bench.Scan();
        bench.Restore(snapshot, removeIgnored);
        Assert.That(File.Exists(bench["note.log"]) ? File.ReadAllText(bench["note.log"]) : null, Is.EqualTo(expected));
        Assert.That(Directory.Exists(bench["built"]), Is.EqualTo(!removeIgnored));
    }

    [Test]
    public void Restore_IgnoredFileStaysInAFolderThatWasEmpty_IsTheSame()
    {
        bench.Sh("printf '*.log\\n' > .gitignore; mkdir logs");
        var empty = bench.Scan();
        bench.Write("logs/a.log", "x");
        bench.Restore(empty);
        Assert.That(File.Exists(bench["logs/a.log"]), Is.True);
        Assert.That(bench.Scan().SameAs(empty), Is.True);
        Assert.That(empty.SameAs(bench.Scan()), Is.True);
    }

    [Test]
    public void Restore_FileReplacedByFolderAndBack_HoldsEach()
    {
        bench.Write("a", "file");
        var file = bench.Scan();
        bench.Sh("rm a; mkdir -p a/b; printf x > a/b/c");
        var folder = bench.Scan();
        bench.Restore(file);
        Assert.That(File.ReadAllText(bench["a"]), Is.EqualTo("file"));
        bench.Restore(folder);
        Assert.That(File.ReadAllText(bench["a/b/c"]), Is.EqualTo("x"));
    }

    [Test]
    public void Scan_FileRewrittenAtOnceWithTheSameSize_IsSeenEveryTime()
    {
        for (var i = 0; i < 200; i++)
        {
            var text = i.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            File.WriteAllText(bench["same.txt"], text);
            var item = bench.Vault.ReadTree(bench.Scan().Tree).Single();
            using var reader = new StreamReader(bench.Vault.ReadBlob(item.Blob));
            Assert.That(reader.ReadToEnd(), Is.EqualTo(text));
        }
    }

    [TestCase("")]
    [TestCase("sub/")]
    public void Scan_IgnoreFileChanges_WhatItNamesIsAskedForAgain(string place)
    {
        bench.Write(place + ".gitignore", "*.log\nout/\n");
        bench.Write("sub/deep/a.log", "x");
        bench.Write("sub/out/b", "x");
        bench.Write("sub/kept", "x");
        Assert.That(bench.Scan().Ignored, Is.EquivalentTo(new[] { "sub/deep/a.log", "sub/out" }));
        Assert.That(bench.Scan().Ignored, Is.EquivalentTo(new[] { "sub/deep/a.log", "sub/out" }), "nothing changed");
        bench.Write(place + ".gitignore", "*.tmp\n");
        Assert.That(bench.Scan().Ignored, Is.Empty);
        bench.Sh($"rm '{place}.gitignore'; printf y > sub/c.tmp");
        Assert.That(bench.Vault.ReadTree(bench.Scan().Tree).Select(i => i.Path), Is.EquivalentTo(new[] { "sub/deep/a.log", "sub/out/b", "sub/kept", "sub/c.tmp" }));
    }

    [Test]
    public void Restore_IgnoreFileOfTheTarget_HoldsAtTheNextScan()
    {
        bench.Write(".gitignore", "*.log\n");
        var strict = bench.Scan();
        bench.Write(".gitignore", "\n");
        bench.Write("a.log", "x");
        bench.Scan();
        bench.Restore(strict);
        bench.Write("b.log", "x");
        Assert.That(bench.Scan().Ignored, Is.EqualTo(new[] { "b.log" }));
    }

    [Test]
    public void Scan_NothingChanged_IsTheSameContent()
    {
        bench.Sh("mkdir -p a/b/empty c; printf 1 > a/b/f; printf 2 > c/g; chmod 600 c/g; touch -d '1 hour ago' a/b/f c/g");
        bench.Scan();
        var first = bench.Workspace.Content;
        bench.Forget();
        var again = bench.Scan();
        Assert.That(again.Tree, Is.EqualTo(first.Tree));
        Assert.That(again.Manifest, Is.EqualTo(new ManifestEntry[] { new("a/b/empty", true, 0x1ED), new("c/g", false, 0x180) }));
    }

    [Test]
    public void Scan_TimesSetBackByWhoWroteTheFile_IsSeen()
    {
        bench.Write("x", "1111");
        File.SetLastWriteTimeUtc(bench["x"], DateTime.UnixEpoch.AddYears(40));
        var before = bench.Scan();
        bench.Write("x", "2222");
        File.SetLastWriteTimeUtc(bench["x"], DateTime.UnixEpoch.AddYears(40));
        Assert.That(bench.Scan().Tree, Is.Not.EqualTo(before.Tree));
    }

    [Test]
    public void Restore_FolderReplacedByALinkOutside_TouchesNothingBehindIt()
    {
        bench.Write("sub/a", "a");
        bench.Write("sub/b", "b");
        var snapshot = bench.Scan();
        File.WriteAllText(Path.Combine(bench.Outside, "a"), "theirs");
        File.WriteAllText(Path.Combine(bench.Outside, "c"), "theirs too");
        var outside = FolderState.Of(bench.Outside);
        bench.Sh("rm -rf sub; ln -s \"$1\" sub", bench.Outside);
        bench.Restore(snapshot);
        Assert.That(FolderState.Of(bench.Outside), Is.EqualTo(outside));
        Assert.That(FileStat.Read(bench["sub"])!.Value.IsFolder, Is.True);
        Assert.That(File.ReadAllText(bench["sub/b"]), Is.EqualTo("b"));
    }

    [Test]
    public void Restore_LinkOutsideIsInTheWayOfDeletion_TouchesNothingBehindIt()
    {
        var empty = bench.Scan();
        bench.Write("sub/a", "a");
        bench.Scan();
        File.WriteAllText(Path.Combine(bench.Outside, "a"), "theirs");
        bench.Sh("rm -rf sub; ln -s \"$1\" sub", bench.Outside);
        bench.Restore(empty);
        Assert.That(File.ReadAllText(Path.Combine(bench.Outside, "a")), Is.EqualTo("theirs"));
        Assert.That(Directory.EnumerateFileSystemEntries(bench.Root), Is.Empty);
    }

    [Test]
    public void Restore_LinkOutsideWhereAFileWithAModeIs_LeavesTheModeBehindIt()
    {
        var theirs = Path.Combine(bench.Outside, "theirs");
        bench.Sh("printf x > \"$1\"; chmod 640 \"$1\"; ln -s \"$1\" a", theirs);
        var snapshot = bench.Scan();
        var outside = FolderState.Of(bench.Outside);
        bench.Sh("rm a; printf y > a; chmod 600 a");
        bench.Restore(snapshot);
        Assert.That(FolderState.Of(bench.Outside), Is.EqualTo(outside));
    }

    [Test]
    public void Restore_RemainsOfAWriteThatWasCutOff_AreNoContentAndGo()
    {
        bench.Write("sub/a", "a");
        var snapshot = bench.Scan();
        bench.Write($"sub/{OpenFolder.Temporary}", "half of a f");
        Assert.That(bench.Scan().SameAs(snapshot), Is.True);
        bench.Restore(snapshot);
        Assert.That(Directory.GetFileSystemEntries(bench["sub"]), Is.EqualTo(new[] { bench["sub/a"] }));
    }

    [Test]
    public void Scan_HardLinkOutside_IsNotWrittenThrough()
    {
        bench.Write("a", "mine");
        var snapshot = bench.Scan();
        var theirs = Path.Combine(bench.Outside, "theirs");
        File.WriteAllText(theirs, "theirs");
        bench.Sh("ln -f \"$1\" a", theirs);
        bench.Restore(snapshot);
        Assert.That(File.ReadAllText(theirs), Is.EqualTo("theirs"));
        Assert.That(File.ReadAllText(bench["a"]), Is.EqualTo("mine"));
    }

    [Test]
    public void Scan_NestedRepository_KeepsItsFilesAndNamesItsGitFolder()
    {
        bench.Sh("mkdir -p inner/.git; printf x > inner/.git/config; printf f > inner/f");
        var snapshot = bench.Scan();
        Assert.That(bench.Vault.ReadTree(snapshot.Tree).Select(i => i.Path), Is.EqualTo(new[] { "inner/f" }));
        Assert.That(snapshot.Special, Is.EqualTo(new[] { "inner/.git" }));
    }

    [TestCase(".GIT")]
    [TestCase("git~1")]
    [TestCase(".git ")]
    [TestCase(".git.")]
    [TestCase(".git::$INDEX_ALLOCATION")]
    public void Scan_NameThatGitReserves_IsSpecial(string name)
    {
        bench.Write($"{name}/config", "x");
        bench.Write("sub/" + name, "x");
        Assert.That(bench.Scan().Special, Is.EquivalentTo(new[] { name, $"sub/{name}" }));
    }

    [TestCase(".gitignore")]
    [TestCase(".github")]
    [TestCase("git~2")]
    [TestCase(".gitmodules")]
    [TestCase("x.git")]
    public void Scan_NameThatOnlyLooksLikeIt_IsKept(string name)
    {
        bench.Write(name, "x");
        Assert.That(bench.Vault.ReadTree(bench.Scan().Tree).Select(i => i.Path), Is.EqualTo(new[] { name }));
    }
}
