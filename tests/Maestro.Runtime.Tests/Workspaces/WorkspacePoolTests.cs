using EndToEnd.Harness;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>A workspace that changes hands holds the head and nothing else, whatever its last owner did.</summary>
[Platform(Exclude = "Win")]
public sealed class WorkspacePoolTests
{
    private Scratch user = null!;
    private DeliveryBench bench = null!;
    private Head head = null!;
    private Workspace workspace = null!;
    private string clean = "";

    [SetUp]
    public async Task Make()
    {
        user = new Scratch().Write("a.txt", "one\n").Write("sub/b.txt", "two\n").Write(".gitignore", "*.log\n").Commit();
        bench = await DeliveryBench.OverAsync(user.Root);
        head = (await bench.BeginAsync()).Head;
        workspace = await bench.Pool.TakeAsync(head, default);
        clean = FolderState.Of(workspace.Root);
    }

    [TearDown]
    public void Remove()
    {
        bench.Dispose();
        user.Dispose();
    }

    [TestCase("rm -rf a.txt sub; echo x > new; echo x > x.log; mkdir empty; chmod 700 .")]
    [TestCase("chmod 600 a.txt; chmod 755 sub/b.txt")]
    [TestCase("mkfifo pipe; ln -s / root; ln -s nowhere gone")]
    [TestCase("printf '#!/bin/sh\ntouch /tmp/never' > .git/hooks-planted; mkdir .git/hooks; cp .git/hooks-planted .git/hooks/post-checkout")]
    [TestCase("printf '[core]\n\tfsmonitor = /tmp/never.sh\n' >> .git/config")]
    [TestCase("rm .git/index; echo ref: refs/heads/x > .git/HEAD")]
    [TestCase("mkfifo .git/pipe")]
    [TestCase("rm -rf .git; ln -s / .git")]
    [TestCase("rm -rf .git; echo 'gitdir: /elsewhere' > .git")]
    [TestCase("mkdir inner; cp -r .git inner/.git")]
    [TestCase("d=$PWD; cd /; rm -rf \"$d\"")]
    [TestCase("d=$PWD; cd /; rm -rf \"$d\"; ln -s /tmp \"$d\"")]
    [TestCase("mkdir \"$(printf 'd\\377')\"; touch \"$(printf 'd\\377/f')\" \"$(printf 'n\\377')\" sub/\"$(printf 'n\\377')\"")]
    public async Task Take_AfterItsLastOwner_HoldsExactlyTheHead(string deed)
    {
        workspace.Unseen = Unseen.Anything;
        await new Maestro.Runtime.Processes.ProcessSupervisor(new()).RunAsync(new() { Program = "sh", Arguments = ["-c", deed], WorkingDirectory = workspace.Root }, default);
        bench.Pool.Return(workspace);
        var again = await bench.Pool.TakeAsync(head, default);
        Assert.That(again, Is.SameAs(workspace));
        Assert.That(FolderState.Of(again.Root), Is.EqualTo(clean));
    }

    [Test]
    public async Task Take_TwoAtOnce_AreTwoFolders()
    {
        var other = await bench.Pool.TakeAsync(head, default);
        Assert.That(other.Root, Is.Not.EqualTo(workspace.Root));
        Assert.That(FolderState.Of(other.Root), Is.EqualTo(clean.Replace(workspace.Root, other.Root, StringComparison.Ordinal)));
    }
}
