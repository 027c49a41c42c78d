using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>A vault, a git directory for ignore rules, and one workspace, all real.</summary>
internal sealed class WorkspaceBench : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CloneSources sources;

    internal WorkspaceBench()
    {
        Vault = ObjectStore.Open(folder["vault.git"]);
        LibGit2Sharp.Repository.Init(folder["rules.git"], isBare: true);
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Outside);
        // Every file, where the file system can: then all that is tried of restoring is tried of clones too.
        sources = new(folder.Path, smallest: 0);
        Workspace = Open();
    }

    internal ObjectStore Vault { get; }

    internal Workspace Workspace { get; private set; }

    internal string Root => folder["work"];

    /// <summary>A folder beside the workspace that nothing may touch.</summary>
    internal string Outside => folder["outside"];

    internal string State => folder["state"];

    internal string VaultFolder => folder["vault.git"];

    internal string this[string path] => Path.Combine(Root, path);

    internal Snapshot Scan()
    {
        Workspace.Unseen = Unseen.Anything;
        return TreeScanner.Scan(Workspace, Vault);
    }

    /// <summary>Goes only where the watch says.</summary>
    /// <returns>That, and what somebody finds who knew the same and looks at everything.</returns>
    internal (Snapshot Watched, Snapshot Whole) ScanWatched()
    {
        using var other = new Workspace(Root, new(folder["rules.git"], Root), TimeProvider.System) { Content = Workspace.Content };
        Workspace.Unseen = Unseen.Watched;
        return (TreeScanner.Scan(Workspace, Vault), TreeScanner.Scan(other, Vault));
    }

    internal void Restore(Snapshot snapshot, bool removeIgnored = false)
    {
        Workspace.Unseen = Unseen.Anything;
        new TreeWriter(Workspace, Vault).Write(snapshot.Tree, snapshot.Manifest, removeIgnored);
    }

    /// <summary>The same folder, with nothing remembered of it.</summary>
    internal void Forget()
    {
        Workspace.Dispose();
        Workspace = Open();
    }

    internal void Write(string path, string text, int mode = 0x1A4)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        Sh($"chmod {Convert.ToString(mode, 8)} \"$1\"", this[path]);
    }

    /// <summary>Runs a line of sh in the workspace.</summary>
    internal void Sh(string line, string argument = "")
    {
        var result = new ProcessSupervisor(new()).RunAsync(
            new() { Program = "sh", Arguments = ["-ec", line, "sh", argument], WorkingDirectory = Root }, default).GetAwaiter().GetResult();
        Assert.That(result.Succeeded, Is.True, result.Error);
    }

    public void Dispose()
    {
        Workspace.Dispose();
        sources.Dispose();
        Vault.Dispose();
        folder.Dispose();
    }

    private Workspace Open() => new(Root, new(folder["rules.git"], Root), TimeProvider.System) { Sources = sources };
}
