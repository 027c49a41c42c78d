using System.Text.Json;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>A planner may find nothing to do. Then the run asks nothing, delivers nothing and has succeeded, and says so.</summary>
public sealed class NothingToDoTests
{
    private const string Team = """
        [Extension("look"), Yields(typeof(WorkPlan))] public sealed class Look : IPhaseHandler
        {
            public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct)
            {
                WRITES
                return PhaseResult.Done(new WorkPlan { Title = "All is new", Slug = "all-is-new", Markdown = "# All is new\n", Requirements = [REQUIREMENTS] });
            }
        }
        [Extension("cut"), Needs(typeof(WorkPlan)), Yields(typeof(TaskGraph))] public sealed class Cut : IPhaseHandler
        {
            public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct) => Task.FromResult(CUT);
        }
        """;

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - Maestro.Plugins.Agents
          - path: .maestro/plugins/Team
        agents: { default: a, a: { use: command, run: 'exit 1' } }
        pipeline:
          - { phase: planning, use: look }
          - { phase: task-generation, use: GENERATE }
          - { phase: implementation, use: parallel-tasks }
          - { phase: validation, use: gates }
          - { phase: review, use: critics }
          - { phase: reporting, use: report }
        gates: { check: 'echo asked >> "BESIDE/asked"; false' }
        """;

    [Test]
    public async Task Run_PlanIsEmpty_SucceedsWithoutGatesAndWithoutABranch()
    {
        using var bed = Make();
        var result = await bed.RunAsync();
        Assert.That((result.Verdict.State, string.Join('|', result.Verdict.Reasons), result.Delivery), Is.EqualTo((RunState.Succeeded, "Nothing was to be done.", (Delivery?)null)), bed.Told);
        Assert.That(File.Exists(Path.Combine(bed.Repository.Beside, "asked")), Is.False, "no gate was asked");
        Assert.That(bed.Repository.Git("for-each-ref", "refs/heads/maestro"), Is.Empty);
        Assert.That(bed.Count("gate.started") + bed.Count("agent.started") + bed.Count("delivery.started"), Is.Zero);
        foreach (var report in new[] { "report.md", "report.html", "report.json" })
            Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, report)), Does.Contain("Succeeded: nothing was to be done; nothing was delivered.").And.Not.Contain("nothing is proven").And.Not.Contain("was not reviewed"), report);
    }

    [Test]
    public void Tool_PlanIsEmpty_SaysSoAndExitsWithZero()
    {
        using var bed = Make();
        var text = bed.Repository.Maestro("run", "Look", "--yes");
        Assert.That(text.ExitCode, Is.Zero, text.ToString());
        Assert.That(text.Output, Does.Contain("succeeded").And.Contain("Nothing was to be done.").And.Not.Contain("branch"));
        var json = JsonDocument.Parse(bed.Repository.Maestro("run", "Look", "--yes", "--json").Output).RootElement;
        Assert.That((json.GetProperty("state").GetString(), json.GetProperty("reasons")[0].GetString(), json.TryGetProperty("branch", out _)), Is.EqualTo(("succeeded", "Nothing was to be done.", false)));
    }

    [Test]
    public void Plan_NothingToDo_WritesNothingAndSaysSo()
    {
        using var bed = Make();
        var told = bed.Repository.Maestro("plan", "Look", "--yes");
        Assert.That(told.ExitCode, Is.Zero, told.ToString());
        Assert.That(told.Output + told.Error, Does.Contain("There is nothing to do. Nothing was written."));
        Assert.That(Directory.Exists(Path.Combine(bed.Repository.Root, ".maestro", "plans")), Is.False);
    }

    [Test]
    public void Plan_OfAPlannerThatKeepsNone_IsKeptBesideWhatIsThere()
    {
        using var bed = Make(requirements: "new Requirement { Id = \"R1\", Text = \"Do it\" }");
        bed.Repository.Write(".maestro/plans/all-is-new.md", "# Another\n");
        for (var time = 0; time < 2; time++)
        {
            var told = bed.Repository.Maestro("plan", "Look", "--yes");
            Assert.That(told.ExitCode, Is.Zero, told.ToString());
            Assert.That(told.Output + told.Error, Does.Contain("dotnet maestro run --plan .maestro/plans/all-is-new-2.md"));
        }
        Assert.That(Directory.GetFiles(Path.Combine(bed.Repository.Root, ".maestro", "plans")).Order().Select(File.ReadAllText), Is.EqualTo((string[])["# All is new\n", "# Another\n"]));
    }

    [Test]
    public async Task Run_PlanIsEmptyAndSomethingWasChanged_IsHeldToTheGates()
    {
        using var bed = Make(writes: "await File.WriteAllTextAsync(Path.Combine(context.Workspace.Root, \"new.txt\"), \"new\", ct);");
        var result = await bed.RunAsync();
        Assert.That((result.Verdict.State, result.Delivery), Is.EqualTo((RunState.Failed, (Delivery?)null)), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("Gate 'check' failed on the result"));
    }

    [Test]
    public async Task Run_PlanIsEmptyAndAPhaseFailed_HasFailed()
    {
        using var bed = Make(cut: "PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = \"cannot\" })");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
    }

    [Test]
    public async Task Run_PlanAsksForSomethingAndThereAreNoTasks_HasFailedAsEver()
    {
        using var bed = Make(requirements: "new Requirement { Id = \"R1\", Text = \"Do it\" }");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("There are no tasks, so nothing can be done."));
    }

    [Test]
    public async Task Run_EmptyPlanIsToBeCutByItsOwnStructure_IsRefusedAsEver()
    {
        using var bed = Make(generate: "decompose");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("The plan has no requirements, so there is nothing to do."), bed.Told);
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
    }

    private static TestBed Make(string writes = "await Task.Yield();", string requirements = "", string cut = "PhaseResult.Done(new TaskGraph { Tasks = [] })", string generate = "cut")
    {
        var bed = TestBed.Of(Yaml.Replace("GENERATE", generate, StringComparison.Ordinal), "exit 1");
        bed.Repository.Write("maestro.yaml", File.ReadAllText(Path.Combine(bed.Repository.Root, "maestro.yaml")).Replace("BESIDE", bed.Repository.Beside, StringComparison.Ordinal)).Commit();
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team",
            Team.Replace("WRITES", writes, StringComparison.Ordinal).Replace("REQUIREMENTS", requirements, StringComparison.Ordinal).Replace("CUT", cut, StringComparison.Ordinal));
        return bed;
    }
}
