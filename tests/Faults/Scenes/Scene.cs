using System.Reflection;
using Faults.Victims;

namespace Faults.Scenes;

/// <summary>
/// A repository and a state folder as an operation finds them, brought back before every point. Always in the same place, since paths are
/// written into them.
/// </summary>
internal sealed class Scene
{
    internal const string Begin = "begin", Resume = "resume", Checkpoint = "checkpoint", Rollback = "rollback", Deliver = "deliver", Collect = "gc";

    /// <summary>Work for <see cref="Deliver"/>: a run up to where it hands over, and dies there.</summary>
    internal const string UpToDelivery = "up-to-delivery";

    /// <summary>Label of the checkpoint that <see cref="Checkpoint"/> takes.</summary>
    internal const string EditedLabel = "edited";

    private const string FaultRun = "20990101-000000-0000";

    private readonly string _folder;

    private Scene(string folder, string operation) => (_folder, Operation) = (folder, operation);

    /// <summary>Every operation there is, with what it is.</summary>
    internal static IReadOnlyDictionary<string, string> Operations { get; } = new Dictionary<string, string>
    {
        [Begin] = "open a new run: journal, vault, git directory, first workspace, first checkpoint",
        [Resume] = "open a run that was interrupted, bring its workspace back",
        [Checkpoint] = "take a checkpoint of a workspace in which every sort of thing was changed",
        [Rollback] = "maestro rollback of a checkpoint over a folder that holds something else",
        [Deliver] = "hand over a branch and write in place, release the base, end the run",
        [Collect] = "maestro gc, of three runs one may go",
    };

    /// <summary>Where the tool's plugins lie.</summary>
    internal static string Plugins => Path.Combine(Path.GetDirectoryName(ToolDll)!, "plugins");

    private static string ToolDll => Environment.GetEnvironmentVariable("MAESTRO_TOOL") is { Length: > 0 } named ? named : typeof(Scene).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ToolDll").Value!;

    /// <summary>What is done in it.</summary>
    internal string Operation { get; }

    /// <summary>Everything that may be touched is below this.</summary>
    internal string Root => Path.Combine(_folder, "scene");

    /// <summary>The user's repository.</summary>
    internal string Repository => Path.Combine(Root, "repo");

    /// <summary>The files of its refs.</summary>
    internal string Refs => Path.Combine(Repository, ".git", "refs");

    /// <summary><c>MAESTRO_HOME</c>.</summary>
    internal string Home => Path.Combine(Root, "home");

    /// <summary>A folder for who looks at what is left.</summary>
    internal string Aside => Path.Combine(_folder, "aside");

    /// <summary>A git directory of nobody's, for who asks what is ignored.</summary>
    internal string Rules => Path.Combine(_folder, "rules.git");

    /// <summary>The run that is worked on.</summary>
    internal string Run { get; private set; } = FaultRun;

    /// <summary>The checkpoint a rollback brings back; empty for other operations.</summary>
    internal string Target { get; private set; } = "";

    /// <summary>The folder of the state of the repository; one that is not there when nothing was written yet.</summary>
    internal string State => States().SingleOrDefault(Path.Combine(Home, "none"));

    /// <summary>What the restore folder holds before a rollback.</summary>
    internal string Restored => Path.Combine(State, "runs", Run, "restored");

    /// <summary>The run's journal.</summary>
    internal string JournalFolder => JournalOf(Run);

    /// <summary>Another run whose checkpoints must stay.</summary>
    internal IReadOnlyList<string> AlsoKept { get; private set; } = [];

    /// <summary>A run's journal.</summary>
    internal string JournalOf(string run) => Path.Combine(State, "runs", run, "journal");

    /// <summary>The folders that the operation may have worked on.</summary>
    internal IReadOnlyList<string> Worked => Operation switch
    {
        Rollback => [Restored],
        Deliver => [Repository],
        Collect => [Path.Combine(State, "runs")],
        _ => Workspaces(Path.Combine(State, "runs", Run, "workspaces")),
    };

    private string Template => Path.Combine(_folder, "template");

    /// <summary>Sets the scene for an operation.</summary>
    internal static Scene Make(string folder, string operation)
    {
        var scene = new Scene(folder, operation);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(scene.Home);
        ScratchRepository.Make(scene.Repository);
        if (operation is Resume or Checkpoint)
            scene.PrepareRun();
        else if (operation == Rollback)
            scene.PrepareRollback();
        else if (operation == Deliver)
            scene.PrepareDelivery();
        else if (operation == Collect)
            scene.PrepareCollection();
        Copy(scene.Root, scene.Template);
        return scene;
    }

    /// <summary>Brings the scene back.</summary>
    internal void Reset()
    {
        Directory.Delete(Root, recursive: true);
        Copy(Template, Root);
        if (Directory.Exists(Aside))
            Directory.Delete(Aside, recursive: true);
        Directory.CreateDirectory(Aside);
    }

    /// <summary>What a victim is told to do in it.</summary>
    internal Order Order(string operation) => new(operation, Repository, Home, Run, Target);

    private IEnumerable<string> States() => Directory.Exists(Path.Combine(Home, "repositories")) ? Directory.EnumerateDirectories(Path.Combine(Home, "repositories")) : [];

    // One that was set aside has a point in its name.
    private static string[] Workspaces(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateDirectories(folder).Where(path => !Path.GetFileName(path).Contains('.')).Order(StringComparer.Ordinal)];

    private void PrepareRun()
    {
        using var victim = VictimProcess.Start(this);
        victim.Succeed(Begin);
    }

    private void PrepareRollback()
    {
        Maestro("run", "--plan", "plan.md", "--yes");
        Run = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(State, "runs")).Single());
        Maestro("rollback", Run, "c1");
        Edits.Make(Restored);
        Target = "c3";
    }

    private void PrepareDelivery()
    {
        Configure("deliver: in-place");
        using var victim = VictimProcess.Start(this);
        victim.Perish(UpToDelivery);
        Run = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(State, "runs")).Single());
    }

    // The first has been merged and may go, the second is nowhere else, the third was interrupted.
    private void PrepareCollection()
    {
        Configure("retention: { keep_runs: 1 }");
        Maestro("run", "--plan", "plan.md", "--yes");
        Maestro("run", "--plan", "plan.md", "--yes");
        Shell.Run(Repository, "git", "branch", "-D", "maestro/two-files-2");
        using var victim = VictimProcess.Start(this);
        victim.Perish(UpToDelivery);
        var runs = Directory.EnumerateDirectories(Path.Combine(State, "runs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        (Run, AlsoKept) = (runs[2], [runs[1]]);
    }

    private void Configure(string line) => File.AppendAllText(Path.Combine(Repository, "maestro.yaml"), line + "\n");

    private void Maestro(params string[] arguments) => Shell.Run(Repository, "env", ["MAESTRO_HOME=" + Home, "dotnet", "exec", ToolDll, .. arguments]);

    private static void Copy(string from, string to) => Shell.Run("/", "cp", "-a", from, to);
}
