using Maestro.Runtime.Execution;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>The human can be asked in planning, and never again: a plugin that keeps the channel and uses it in every later phase reaches nobody.</summary>
public sealed class SealTests
{
    private const string Leaking = """
        public static class Kept { public static IInterview? Human; public static List<string> Heard = new(); }
        [Extension("leak-plan"), Yields(typeof(WorkPlan))] public sealed class LeakPlan(IInterview human) : IPhaseHandler
        {
            public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct)
            {
                Kept.Human = human;
                if (context.Request.Text.Contains("ask"))
                    await human.AskAsync([new Question("a", "Asked in planning?", "yes", "all")], ct);
                return PhaseResult.Done(new WorkPlan { Title = "T", Slug = "t", Introduction = "", Requirements = [new() { Id = "R1", Text = "x" }], Markdown = "" });
            }
        }
        [Extension("leak-later"), Yields(typeof(TaskGraph))] public sealed class LeakLater : IPhaseHandler
        {
            public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct)
            {
                string said;
                try { await Kept.Human!.AskAsync([new Question("b", "Asked later?", "yes", "all")], ct); said = "asked"; }
                catch (InvalidOperationException e) { said = e.Message; }
                try { await Kept.Human!.ApproveAsync("plan", _ => [], ct); said += ", approved"; }
                catch (InvalidOperationException e) { said += ", " + e.Message; }
                await System.IO.File.AppendAllTextAsync(System.IO.Path.Combine(context.Workspace.Root, "heard.txt"), context.Phase + ": " + said + "\n", ct);
                return PhaseResult.Done(new TaskGraph { Tasks = [] });
            }
        }
        [Extension("leak-report"), Yields(typeof(RunReport))] public sealed class LeakReport : IPhaseHandler
        {
            public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct)
            {
                string said;
                try { await Kept.Human!.AskAsync([new Question("c", "Asked in the report?", "yes", "all")], ct); said = "asked"; }
                catch (InvalidOperationException e) { said = e.Message; }
                return PhaseResult.Done(new RunReport { Markdown = System.IO.File.ReadAllText(System.IO.Path.Combine(context.Workspace.Root, "heard.txt")) + context.Phase + ": " + said + "\n" });
            }
        }
        """;

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - path: .maestro/plugins/Leaking
        pipeline:
          - { phase: planning, use: leak-plan }
          - { phase: task-generation, use: leak-later }
          - { phase: implementation, use: leak-later }
          - { phase: validation, use: leak-later }
          - { phase: review, use: leak-later }
          - { phase: reporting, use: leak-report }
        gates: { check: { run: 'true' } }
        """;

    [TestCase("ask", 1)]
    [TestCase("say nothing", 0)]
    public async Task Run_PluginThatKeepsTheChannel_ReachesNobodyAfterPlanning(string request, int sessions)
    {
        using var bed = TestBed.Of(Yaml, "true");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Leaking", Leaking);
        bed.Repository.Commit();
        var human = new CountingHuman();

        var outcome = await new RunEngine(bed.Options with { Human = human }).StartAsync(new() { Text = request }, default);

        Assert.That(outcome.Problems, Is.Empty, bed.Told);
        var heard = await File.ReadAllTextAsync(Path.Combine(outcome.Value!.Directory.Report, "report.md"));
        Assert.Multiple(() =>
        {
            Assert.That(human.Sessions, Is.EqualTo(sessions));
            foreach (var phase in new[] { "task-generation", "implementation", "validation", "review" })
                Assert.That(heard, Does.Contain($"{phase}: the human was asked before; planning asks once, the plan was shown before; it is approved once\n"));
            Assert.That(heard, Does.Contain("reporting: the human was asked before; planning asks once\n"));
        });
    }

    private sealed class CountingHuman : IHumanChannel
    {
        public int Sessions { get; private set; }

        public Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct)
        {
            Sessions++;
            return Task.FromResult<IReadOnlyList<string?>>([.. questions.Select(_ => "an answer")]);
        }

        public Task<string?> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken ct)
        {
            Sessions++;
            return Task.FromResult<string?>(markdown);
        }
    }
}
