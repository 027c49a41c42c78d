using System.Reflection;

namespace Faults.Scenes;

/// <summary>
/// A repository and a state folder as an operation finds them, brought back before every point. Always in the same place, since paths are
/// written into them.
/// </summary>
internal sealed class Scene
{
    internal const string Begin = "begin", Checkpoint = "checkpoint", Rollback = "rollback";

    /// <summary>Label of the checkpoint that <see cref="Checkpoint"/> takes.</summary>
    internal const string EditedLabel = "edited";

    private const string FaultRun = "20990101-000000-0000";

    private readonly string _folder;

    private Scene(string folder, string operation) => (_folder, Operation) = (folder, operation);

    /// <summary>Every operation there is, with what it is.</summary>
    internal static IReadOnlyDictionary<string, string> Operations { get; } = new Dictionary<string, string>
    {
        [Begin] = "open a new run: journal, vault, git directory, first workspace, first checkpoint",
        [Checkpoint] = "open a run that was interrupted, bring its workspace back, take a checkpoint of changes",
        [Rollback] = "maestro rollback of a checkpoint over a folder that holds something else",
    };

    /// <summary>Where the tool's plugins lie.</summary>
    internal static string Plugins => Path.Combine(Path.GetDirectoryName(ToolDll)!, "plugins");

    private static string ToolDll => typeof(Scene).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ToolDll").Value!;

    /// <summary>What is done in it.</summary>
    internal string Operation { get; }

    /// <summary>Everything that may be touched is below this.</summary>
    internal string Root => Path.Combine(_folder, "scene");

    /// <summary>The user's repository.</summary>
    internal string Repository => Path.Combine(Root, "repo");

    /// <summary><c>MAESTRO_HOME</c>.</summary>
    internal string Home => Path.Combine(Root, "home");

    /// <summary>A folder for who looks at what is left.</summary>
    internal string Aside => Path.Combine(_folder, "aside");

    /// <summary>The run that is worked on.</summary>
    internal string Run { get; private set; } = FaultRun;

    /// <summary>The checkpoint a rollback brings back; empty for other operations.</summary>
    internal string Target { get; private set; } = "";

    /// <summary>The folder of the state of the repository.</summary>
    internal string State => Directory.EnumerateDirectories(Path.Combine(Home, "repositories")).Single();

    /// <summary>What the restore folder holds before a rollback.</summary>
    internal string Restored => Path.Combine(State, "runs", Run, "restored");

    /// <summary>The run's journal.</summary>
    internal string JournalFolder => Directory.Exists(Path.Combine(Home, "repositories")) ? Path.Combine(State, "runs", Run, "journal") : Path.Combine(Home, "none");

    private string Template => Path.Combine(_folder, "template");

    /// <summary>Sets the scene for an operation.</summary>
    internal static Scene Make(string folder, string operation)
    {
        var scene = new Scene(folder, operation);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(scene.Home);
        ScratchRepository.Make(scene.Repository);
        if (operation == Checkpoint)
            VictimProcess.Undisturbed(scene, Begin);
        else if (operation == Rollback)
            scene.PrepareRollback();
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

    /// <summary>The folders that the operation may have worked on.</summary>
    internal IEnumerable<string> Worked() => Operation == Rollback
        ? [Restored]
        : Directory.EnumerateDirectories(Path.Combine(State, "runs", Run, "workspaces")).Where(folder => !Path.GetFileName(folder).Contains('.')).Order(StringComparer.Ordinal);

    private void PrepareRollback()
    {
        Maestro("run", "--plan", "plan.md", "--yes");
        Run = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(State, "runs")).Single());
        Maestro("rollback", Run, "c1");
        Edits.Make(Restored);
        Target = "c3";
    }

    private void Maestro(params string[] arguments) => Shell.Run(Repository, "env", ["MAESTRO_HOME=" + Home, "dotnet", "exec", ToolDll, .. arguments]);

    private static void Copy(string from, string to) => Shell.Run("/", "cp", "-a", from, to);
}
