using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Benchmarks;

/// <summary>A repository of many files, and a workspace of it as a run has one.</summary>
internal sealed class LargeTree : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly int _files;
    private readonly int? _bytes;
    private int _edition;
    private RunRepository _commits = null!;

    private LargeTree(int files, int? bytes) => (_files, _bytes) = (files, bytes);

    /// <summary>The workspace.</summary>
    internal Workspace Workspace { get; private set; } = null!;

    /// <summary>Where further workspaces come from.</summary>
    internal WorkspacePool Pool { get; private set; } = null!;

    /// <summary>What it started from.</summary>
    internal Head Head { get; private set; } = null!;

    /// <summary>Where its content is kept.</summary>
    internal ObjectStore Vault { get; private set; } = null!;

    /// <summary>The run's journal.</summary>
    internal RunJournal Journal { get; private set; } = null!;

    /// <summary>The run's checkpoints.</summary>
    internal CheckpointStore Checkpoints { get; private set; } = null!;

    private string Repository => _folder["repository"];

    /// <summary>The kind of file system it is on.</summary>
    internal string FileSystem => new DriveInfo(_folder.Path).DriveFormat;

    /// <summary>Makes one; nobody measures that.</summary>
    /// <param name="files">How many files.</param>
    /// <param name="bytes">Size of each, of bytes that cannot be compressed, as images are; null for a page of text.</param>
    internal static async Task<LargeTree> MakeAsync(int files, int? bytes = null)
    {
        var tree = new LargeTree(files, bytes);
        for (var i = 0; i < files; i++)
            tree.Write(tree.Repository, i, 0);
        tree.Git("git init --quiet . && git config user.name Benchmark && git config user.email benchmark@localhost && git add --all && git commit --quiet --message start");
        var processes = new ProcessSupervisor(new() { Scope = "benchmark" });
        var user = (await RepositoryProbe.LookAsync(processes, tree.Repository, CancellationToken.None)).Value!;
        tree.Vault = ObjectStore.Open(tree._folder["vault.git"]);
        var commits = tree._commits = await RunRepository.OpenAsync(f => new(processes, f), user, tree._folder["run.git"], CancellationToken.None);
        tree.Journal = RunJournal.Open(tree._folder["journal"], "benchmark", TimeProvider.System).Journal!;
        tree.Checkpoints = new(tree.Vault, tree.Journal, "benchmark");
        tree.Pool = new(commits, tree.Vault, tree._folder["workspaces"], TimeProvider.System);
        tree.Workspace = await tree.Pool.CheckOutAsync(user.HeadCommit, CancellationToken.None);
        var id = TreeScanner.Scan(tree.Workspace, tree.Vault).Tree;
        tree.Head = new(user.HeadCommit, tree.Vault.WriteCommit(id, [], "base"), id);
        return tree;
    }

    /// <summary>Gives some files other content, spread over the tree.</summary>
    internal void Change(string root, int count)
    {
        _edition++;
        for (var i = 0; i < count; i++)
            Write(root, i * (_files / count), _edition);
    }

    /// <summary>A head beside <see cref="Head"/> in which some files are other ones. The workspace is left as it was.</summary>
    internal async Task<Head> OtherHeadAsync(int changed)
    {
        Change(Workspace.Root, changed);
        Workspace.Unseen = Unseen.Anything;
        var other = await new Integrator(Vault, _commits).AdvanceAsync(Head, TreeScanner.Scan(Workspace, Vault).Tree, Workspace.Root, "other", CancellationToken.None);
        await Pool.PlaceAsync(Workspace, Head, CancellationToken.None);
        return other;
    }

    /// <summary>Makes a workspace that is none of the pool's, in which every byte comes from the vault.</summary>
    /// <param name="read">Whether it is read again as well.</param>
    internal TimeSpan WriteAside(bool read)
    {
        using var aside = new KnownTree(_folder["aside"], IgnoreRules.None, TimeProvider.System);
        var watch = Stopwatch.StartNew();
        new TreeWriter(aside, Vault).Write(Head.Tree, [], removeIgnored: true);
        aside.Unseen = Unseen.Anything;
        if (read)
            TreeScanner.Scan(aside, Vault);
        var elapsed = watch.Elapsed;
        Directory.Delete(aside.Root, recursive: true);
        return elapsed;
    }

    /// <summary>Times what git has for it; the worktree is gone afterwards.</summary>
    internal TimeSpan LinkedWorktree()
    {
        var elapsed = Git("git worktree add --quiet --detach ../linked HEAD");
        Git("rm -rf ../linked && git worktree prune");
        return elapsed;
    }

    /// <summary>Changes files in the repository and times a command there.</summary>
    internal TimeSpan GitAfter(int changed, string command)
    {
        Change(Repository, changed);
        return Git(command);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Pool.Dispose();
        _commits.Dispose();
        Vault.Dispose();
        _folder.Dispose();
    }

    private void Write(string root, int file, int edition)
    {
        var path = Path.Combine(root, $"area{file % 10}", $"folder{file / 20 % 100}", string.Create(CultureInfo.InvariantCulture, $"file{file}.txt"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (_bytes is { } bytes)
            File.WriteAllBytes(path, Noise(bytes, file + _files * edition));
        else
            File.WriteAllText(path, string.Concat(Enumerable.Range(0, 30).Select(line => $"line {line} of file {file}, edition {edition}\n")));
    }

    private static byte[] Noise(int bytes, int seed)
    {
        var noise = new byte[bytes];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    private TimeSpan Git(string command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = Repository })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"'{command}' exited with {process.ExitCode}");
    }
}
