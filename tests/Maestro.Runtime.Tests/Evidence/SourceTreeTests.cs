using EndToEnd.Harness;
using Maestro.Runtime.Evidence.Sources;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>A commit is read out of git's objects, a working tree as it is; both say which tree it was.</summary>
public sealed class SourceTreeTests
{
    private Scratch repository = null!;

    [SetUp]
    public void Make() => repository = new Scratch().Write("a.cs", "class A { }\n").Write("run.sh", "true\n", executable: true).Write("b/c.cs", "class C { }\n").Write("b-d.cs", "class D { }\n").Write(".gitignore", "*.log\n").Commit();

    [TearDown]
    public void Remove() => repository.Dispose();

    [Test]
    public async Task Folder_WithoutChanges_IsTheTreeOfTheCommit()
    {
        var tree = await OnDisk();
        Assert.That((tree.Id, string.Join(' ', tree.Paths)), Is.EqualTo((repository.Git("rev-parse", "HEAD^{tree}"), ".gitignore a.cs b-d.cs b/c.cs run.sh")));
    }

    [Test]
    public async Task Folder_WithChanges_IsTheTreeThatAddingAllWouldMake()
    {
        repository.Write("a.cs", "class Changed { }\n").Write("new/e.cs", "class E { }\n").Write("ignored.log", "x");
        File.Delete(Path.Combine(repository.Root, "b-d.cs"));
        File.CreateSymbolicLink(Path.Combine(repository.Root, "link.cs"), "a.cs");
        var tree = await OnDisk();
        Assert.That(string.Join(' ', tree.Paths), Is.EqualTo(".gitignore a.cs b/c.cs new/e.cs run.sh"));
        repository.Git("add", "--all");
        Assert.That(tree.Id, Is.EqualTo(repository.Git("write-tree")));
    }

    [Test]
    public async Task Commit_WhateverLiesInTheWorkingTree_IsWhatWasCommitted()
    {
        repository.Write("a.cs", "class Changed { }\n").Write("new.cs", "class New { }\n");
        Assert.That(repository.Whole().Symbols.Select(s => s.Name), Is.EqualTo(new[] { "A", "D", "C" }));
        Assert.That((await repository.EvidenceOnDisk()).Languages.Single(l => l.Name == "C#").Files, Is.EqualTo(4));
    }

    [Test]
    public async Task Folder_WithinAFolder_ThatIsARepositoryOfItsOwn_IsLeftOut()
    {
        repository.Shell("mkdir nested && cd nested && git init -q . && echo 'class N { }' > n.cs");
        Assert.That((await OnDisk()).Paths, Has.None.StartsWith("nested"));
    }

    [Test]
    public void Commit_ThatIsNotThere_IsSaid() =>
        Assert.That(() => GitSourceTree.Open(Path.Combine(repository.Root, ".git"), new string('1', 40)), Throws.InstanceOf<IOException>().With.Message.Contains("1111"));

    private Task<FolderSourceTree> OnDisk() => FolderSourceTree.OpenAsync(new ProcessSupervisor(new()), repository.Root, default);
}
