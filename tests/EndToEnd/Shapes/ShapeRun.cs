using EndToEnd.Harness;
using Maestro;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;

namespace EndToEnd.Shapes;

/// <summary>A run in a repository of a shape, carried out in this process, and what can be done with it afterwards.</summary>
internal sealed class ShapeRun
{
    private readonly RepositoryInfo repository;

    private ShapeRun(RepositoryInfo repository, RunResult result) => (this.repository, Result) = (repository, result);

    /// <summary>How it ended.</summary>
    public RunResult Result { get; }

    /// <summary>Its checkpoints, oldest first.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints => RunRestorer.Checkpoints(Archived);

    private StateDirectory State => StateDirectory.For(repository);

    private ArchivedRun Archived => RunArchive.Find(State, Result.Id).Value!;

    /// <summary>Carries it out.</summary>
    public static async Task<ShapeRun> CarryOutAsync(ShapedRepository shaped)
    {
        var found = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), shaped.Scratch.From, default);
        Assert.That(found.Problems, Is.Empty);
        var said = new List<string>();
        var options = new RunOptions
        {
            Folder = shaped.Scratch.From,
            ToolVersion = "test",
            BundledPlugins = Scratch.BundledPlugins,
            AgentCommand = shaped.AgentCommand,
            Progress = new Progress<string>(said.Add),
        };
        var outcome = await new RunEngine(options).StartAsync(new() { PlanPath = "plan.md", PlanText = ShapedRepository.Plan }, default);
        Assert.That(outcome.Problems, Is.Empty);
        Assert.That(outcome.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', outcome.Value!.Verdict.Reasons));
        return new(found.Value!, outcome.Value);
    }

    /// <summary>Brings a checkpoint back.</summary>
    /// <returns>The files that are there then, and the checkpoint that undoes it.</returns>
    public async Task<(string Files, string Undo)> RestoreAsync(string checkpoint)
    {
        var folder = Path.Combine(Result.Directory.Root, "restored");
        var restored = await RunRestorer.RestoreAsync(State, Archived, checkpoint, folder);
        Assert.That(restored.Problems, Is.Empty);
        Assert.That(restored.Value!.Verified, Is.True);
        return (PlainClone.Files(folder), restored.Value.Undo);
    }
}
