using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Tests.Workspaces;

namespace Maestro.Runtime.Tests.Checkpoints;

/// <summary>A drill passes when a checkpoint can be brought back, and only then.</summary>
[Platform(Exclude = "Win")]
public sealed class RestoreDrillTests
{
    private WorkspaceBench bench = null!;

    [SetUp]
    public void Open()
    {
        bench = new();
        bench.Write("src/a", "a\n", 0x180);
        bench.Write("b", "b\r\n", 0x1ED);
        bench.Sh("ln -s b link; mkdir -p empty/er; chmod 700 empty/er");
        Directory.CreateDirectory(bench.State);
    }

    [TearDown]
    public void Close() => bench.Dispose();

    [Test]
    public void Run_WhatIsWhole_HasNoProblem() => Assert.That(Drill(), Is.EqualTo(new DrillResult("c1", null)));

    [Test]
    public void Run_FileThatIsKeptAlthoughARuleIgnoresIt_HasNoProblem()
    {
        bench.Scan();
        bench.Write(".gitignore", "b\n");
        Assert.That(bench.Vault.ReadTree(Checkpoint().Tree).Select(i => i.Path), Does.Contain("b"), "it was there before the rule");
        Assert.That(Drill().Problem, Is.Null);
    }

    [Test]
    public void Run_ObjectThatIsMissing_NamesIt()
    {
        var checkpoint = Checkpoint();
        var blob = bench.Vault.ReadTree(checkpoint.Tree).Single(i => i.Path == "src/a").Blob;
        File.Delete(ObjectFile(blob));
        Assert.That(Drill(checkpoint).Problem, Does.Contain(blob));
    }

    [Test]
    public void Run_ObjectThatIsAnother_HasAProblem()
    {
        var checkpoint = Checkpoint();
        var items = bench.Vault.ReadTree(checkpoint.Tree).ToDictionary(i => i.Path, i => i.Blob);
        bench.Sh($"chmod u+w '{ObjectFile(items["b"])}'; cp '{ObjectFile(items["src/a"])}' '{ObjectFile(items["b"])}'");
        Assert.That(Drill(checkpoint).Problem, Is.Not.Null);
    }

    private DrillResult Drill() => Drill(Checkpoint());

    private DrillResult Drill(Checkpoint checkpoint) => new RestoreDrill(bench.Vault, TimeProvider.System).Run(checkpoint, bench.State);

    private Checkpoint Checkpoint()
    {
        var snapshot = bench.Scan();
        return new("c1", "label", bench.Vault.WriteCommit(snapshot.Tree, [], "x"), snapshot.Tree, snapshot.Manifest, new("", "", snapshot.Tree), false);
    }

    private string ObjectFile(string id) => Path.Combine(bench.VaultFolder, "objects", id[..2], id[2..]);
}
