using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>What can be told of a run's tasks before it, whoever makes them.</summary>
public sealed class DryRunTests
{
    private const string Yaml = """
        version: 1
        agents: { script: { use: command, run: sh ./agent.sh } }
        plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Agents, { path: .maestro/plugins/Team }]
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: team-cut }
          - { phase: implementation, use: parallel-tasks }
        gates: {}
        """;

    private const string Cut = """
        [Extension("team-cut"), Yields(typeof(TaskGraph))]
        public sealed class Cut : IPhaseHandlerMORE
        {
            public Task<PhaseResult> RunAsync(IPhaseContext c, CancellationToken t) => throw new InvalidOperationException("nothing is run");
            public Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier) => new TaskGraph { Tasks = [new() { Id = "X1", Title = ((WorkPlan)earlier[0]).Title, Instructions = "Cut by the team." }] };
        }
        """;

    [Test]
    public async Task Look_AtTasksThatNobodyCanTellBeforehand_ShowsASampleAndSaysSo()
    {
        using var bed = Bed("");
        var look = (await new RunEngine(bed.Options).DryRunAsync(new() { Text = "Do it; and that" }, default)).Value!;
        Assert.That(look.Known, Is.False);
        Assert.That(look.Tasks.Single().Prompt.Text, Does.StartWith("# Do it; and that\n"));
        Assert.That(bed.Records, Is.Empty);
    }

    [Test]
    public async Task Look_AtTasksOfAPhaseThatTells_ShowsThose()
    {
        using var bed = Bed(", IPhasePreview");
        var look = (await new RunEngine(bed.Options).DryRunAsync(new() { Text = "Do it" }, default)).Value!;
        Assert.That(look.Known, Is.True);
        Assert.That(look.Tasks.Single().Prompt.Text, Does.StartWith("# Do it\n\nCut by the team.\n"));
        Assert.That(look.Tasks.Single().Agents.Single().Name, Is.EqualTo("script"));
    }

    [Test]
    public async Task Look_AtARequestThatCannotWork_TellsWhatARunWould()
    {
        using var bed = Bed("");
        var look = await new RunEngine(bed.Options).DryRunAsync(new() { Text = " " }, default);
        Assert.That(look.Problems.Select(p => p.Id), Is.EqualTo(new[] { "MAE245" }));
    }

    private static TestBed Bed(string more)
    {
        var bed = TestBed.Of(Yaml, "exit 1");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Cut.Replace("MORE", more, StringComparison.Ordinal));
        return bed;
    }
}
