using EndToEnd.Harness;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What was read of a tree is read once; what is kept of it may be lost or damaged at any time.</summary>
public sealed class CacheTests
{
    private Scratch repository = null!;

    [SetUp]
    public void Make() => repository = new Scratch().Write("a.cs", "class A { void Find() { } }\n").Write("b.cs", "class B { void Find() { } }\n").Commit();

    [TearDown]
    public void Remove() => repository.Dispose();

    private string Kept => Path.Combine(repository.Beside, "evidence");

    private TreeEvidence Committed() => TreeEvidence.OfCommit(Path.Combine(repository.Root, ".git"), repository.Git("rev-parse", "HEAD"), Kept);

    [Test]
    public async Task Read_OfATreeThatIsKnown_IsWhatIsKept()
    {
        var first = await Committed().ReadAsync(default);
        // As another reader could have left it: what is kept is taken, and nothing is read again.
        new EvidenceCache(Kept).Keep(first.Tree, "evidence", first with { Languages = [new("Kept", 1, 1, [])] });
        Assert.That((await Committed().ReadAsync(default)).Languages.Single().Name, Is.EqualTo("Kept"));
    }

    [Test]
    public async Task Read_OfAnotherTree_IsReadAnew()
    {
        await Committed().ReadAsync(default);
        repository.Write("c.cs", "class C { }\n").Commit();
        Assert.That((await Committed().ReadAsync(default)).Languages.Single().Files, Is.EqualTo(3));
    }

    [Test]
    public async Task Read_OfAFolderWithoutChanges_IsWhatIsKeptOfItsCommit()
    {
        var first = await Committed().ReadAsync(default);
        new EvidenceCache(Kept).Keep(first.Tree, "evidence", first with { Languages = [new("Kept", 1, 1, [])] });
        var onDisk = await TreeEvidence.OfFolder(new ProcessSupervisor(new()), repository.Root, Kept).ReadAsync(default);
        Assert.That(onDisk.Languages.Single().Name, Is.EqualTo("Kept"));
    }

    [TestCase("cut")]
    [TestCase("changed")]
    [TestCase("emptied")]
    [TestCase("replaced by a folder")]
    public async Task Read_WhatIsKeptIsDamaged_IsReadAnewAndMended(string damage)
    {
        var first = await Committed().ReadAsync(default);
        foreach (var file in Directory.GetFiles(Kept))
            Damage(file, damage);
        Assert.That((await Committed().ReadAsync(default)).Languages.Single(), Has.Property("Files").EqualTo(first.Languages.Single().Files));
        Assert.That((await Committed().FindSymbolsAsync(["Find"], default)).Count, Is.EqualTo(2));
        if (damage != "replaced by a folder")
            Assert.That(new EvidenceCache(Kept).Find<RepositoryEvidence>(first.Tree, "evidence")?.Tree, Is.EqualTo(first.Tree));
    }

    [Test]
    public async Task Read_NothingCanBeKept_IsReadAllTheSame()
    {
        File.WriteAllText(Kept, "in the way");
        Assert.That((await Committed().ReadAsync(default)).Languages.Single().Files, Is.EqualTo(2));
    }

    [Test]
    public void Keep_ManyTrees_ThrowsTheOldestAway()
    {
        var cache = new EvidenceCache(Kept);
        for (var i = 0; i < 40; i++)
            cache.Keep($"{i:D40}", "evidence", new RepositoryEvidence { Tree = $"{i:D40}" });
        Assert.That(Directory.GetFiles(Kept).Length, Is.EqualTo(16));
        Assert.That(cache.Find<RepositoryEvidence>($"{39:D40}", "evidence"), Is.Not.Null);
    }

    [Test]
    public async Task Find_NamesInTheirCase_TellsEveryDeclaration()
    {
        var found = await Committed().FindSymbolsAsync(["Find", "Find", "a", "B"], default);
        Assert.That(found.Select(s => $"{s.Path} {s.Container}.{s.Name}"), Is.EqualTo(new[] { "a.cs A.Find", "b.cs .B", "b.cs B.Find" }));
    }

    private static void Damage(string file, string damage)
    {
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(file, File.ReadAllBytes(file)[..^10]);
                break;
            case "changed":
                // Still JSON, and no longer true.
                File.WriteAllText(file, File.ReadAllText(file).Replace("\"files\":2", "\"files\":7", StringComparison.Ordinal).Replace("\"Find\"", "\"Lost\"", StringComparison.Ordinal));
                break;
            case "emptied":
                File.WriteAllText(file, "");
                break;
            default:
                File.Delete(file);
                Directory.CreateDirectory(file);
                break;
        }
    }
}
