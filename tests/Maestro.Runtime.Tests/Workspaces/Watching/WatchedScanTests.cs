using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Tests.Workspaces.Watching;

/// <summary>A scan that goes only where the watch says finds what a scan of everything finds.</summary>
[Platform("Linux")]
public sealed class WatchedScanTests
{
    private WorkspaceBench bench = null!;

    [SetUp]
    public void Open()
    {
        bench = new();
        foreach (var path in new[] { "a", "src/b", "src/deep/c", "src/deep/er/d", "other/e", "other/deep/f" })
            bench.Write(path, $"content of {path}\n");
        bench.Sh("ln -s a link; mkdir empty other/empty");
        bench.Scan();
        // A scan after which every file's time is old enough to be trusted.
        bench.Sh("find . -exec touch -h -d '1 hour ago' {} +");
        bench.Scan();
    }

    [TearDown]
    public void Close() => bench.Dispose();

    [TestCase("true")]
    [TestCase("echo x > src/deep/er/d")]
    [TestCase("echo x >> a")]
    [TestCase("echo x > src/deep/er/new")]
    [TestCase("rm src/deep/er/d")]
    [TestCase("rm src/deep/er/d; echo x > src/deep/er/d")]
    [TestCase("chmod 755 src/deep/c")]
    [TestCase("chmod 600 src/deep/c")]
    [TestCase("chmod 700 empty")]
    [TestCase("mv src/deep/c src/deep/moved")]
    [TestCase("mv src/deep src/moved")]
    [TestCase("mv src/deep other/moved; echo x > other/moved/er/d")]
    [TestCase("mv src/deep t; mv other/deep src/deep; mv t other/deep")]
    [TestCase("mv src t; mv other src; mv t other")]
    [TestCase("mv src/deep ../outside/; mkdir src/deep; echo x > src/deep/c")]
    [TestCase("rm -r src/deep; mkdir -p src/deep/er; echo x > src/deep/er/d")]
    [TestCase("mkdir -p new/er/est; echo x > new/er/est/file")]
    [TestCase("mkdir -p src/new/empty")]
    [TestCase("rmdir empty other/empty")]
    [TestCase("rm -r src; echo x > src")]
    [TestCase("rm a; mkdir a; echo x > a/b")]
    [TestCase("ln -sf src link")]
    [TestCase("rm -r src/deep; ln -s ../other/deep src/deep")]
    [TestCase("ln src/b other/second; echo x > other/second")]
    [TestCase("echo deep > .gitignore")]
    [TestCase("echo '*' > src/deep/.gitignore")]
    [TestCase("dd if=/dev/zero of=src/b bs=1 count=3 conv=notrunc 2> /dev/null")]
    [TestCase("mkfifo src/deep/pipe")]
    public void Scan_Watched_FindsWhatAScanOfEverythingFinds(string change)
    {
        bench.Sh(change);
        AssertSameAsWhole();
    }

    [TestCase("rm .gitignore")]
    [TestCase("echo nothing > .gitignore")]
    [TestCase("rm src/.gitignore")]
    [TestCase("mv src/.gitignore other/")]
    public void Scan_WatchedAfterRulesChanged_FindsWhatTheyHid(string change)
    {
        bench.Write(".gitignore", "*.hidden\n");
        bench.Write("src/.gitignore", "*.secret\n");
        bench.Sh("for f in src/deep/er/x other/deep/x; do echo x > $f.hidden; echo x > $f.secret; done");
        bench.Scan();
        bench.Sh(change);
        AssertSameAsWhole();
    }

    [Test]
    public void Scan_WatchedAfterMoreEventsThanTheKernelKeeps_FindsThemAll()
    {
        bench.Sh("i=0; while [ $i -lt 9000 ]; do echo $i > src/deep/f$i; echo $i > other/f$i; i=$((i+1)); done; echo x > src/deep/er/d");
        AssertSameAsWhole();
    }

    [Test]
    public void Scan_WatchedManyTimes_FindsEachChange()
    {
        foreach (var change in new[] { "mv src moved", "echo 1 > moved/deep/c", "mv moved src", "echo 2 > src/deep/c", "rm -r src/deep", "mkdir -p src/deep", "echo 3 > src/deep/c" })
        {
            bench.Sh(change);
            AssertSameAsWhole();
        }
    }

    [Test]
    public void Scan_WhatOnlyALookAtEverythingCanFind_IsFoundByOne()
    {
        bench.Sh("ln src/b ../outside/second");
        bench.ScanWatched();
        bench.Sh("echo hidden > ../outside/second");
        var (watched, whole) = bench.ScanWatched();
        Assert.That(watched.Tree, Is.Not.EqualTo(whole.Tree), "the watch alone would not have told; that is why it is not trusted while others are at work");
    }

    [Test]
    public void Write_ThenScan_LooksAtNothingElse()
    {
        var snapshot = bench.Scan();
        bench.Sh("ln src/b ../outside/second; echo x > other/e");
        bench.Restore(snapshot);
        bench.Sh("echo hidden > ../outside/second");
        Assert.That(TreeScanner.Scan(bench.Workspace, bench.Vault).Tree, Is.EqualTo(snapshot.Tree), "what was written was read again, and no more than the folders the watch named");
    }

    private void AssertSameAsWhole()
    {
        var (watched, whole) = bench.ScanWatched();
        Assert.That(watched.Tree, Is.EqualTo(whole.Tree));
        Assert.That(watched.Manifest, Is.EqualTo(whole.Manifest));
        Assert.That(watched.Ignored, Is.EqualTo(whole.Ignored));
        Assert.That(watched.Special, Is.EqualTo(whole.Special));
    }
}
