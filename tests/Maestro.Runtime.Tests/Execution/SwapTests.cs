using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>Every kind of extension is swapped by a line in maestro.yaml.</summary>
public sealed class SwapTests
{
    private const string Team = """
        [Extension("team-agent")] public sealed class TeamAgent : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                var good = attempt.Feedback.Contains("team recovery");
                await System.IO.File.WriteAllTextAsync(System.IO.Path.Combine(attempt.Workspace.Root, "team.txt"), good ? "good" : "bad", ct);
                return new() { Summary = "the team's agent", Usage = new() { Tokens = 5, ApiCalls = 1 } };
            }
        }
        [Extension("team-gate")] public sealed class TeamGate(TeamOptions options) : IQualityGate
        {
            public Task<GateReport> JudgeAsync(GateContext context, CancellationToken ct)
            {
                var text = System.IO.File.ReadAllText(System.IO.Path.Combine(context.Workspace.Root, "team.txt"));
                return Task.FromResult(new GateReport { Gate = context.Name, Verdict = text == options.Wants ? GateVerdict.Passed : GateVerdict.Failed, Summary = text });
            }
        }
        public sealed class TeamOptions { [Required] public string Wants { get; set; } = ""; }
        [Extension("team-recovery")] public sealed class TeamRecovery : IRecoveryStrategy
        {
            public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken ct)
            {
                await context.WorkAsync("team recovery", ct);
                return RecoveryResult.Changed("the team's way");
            }
        }
        [Extension("team-order")] public sealed class TeamOrder : IDecisionStrategy
        {
            public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct) => Task.FromResult<Decision?>(new Decision
            {
                Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = request.Options[^1].Id,
                Ranking = request.Options.Select(o => o.Id).Reverse().ToList(), Rationale = "last first", Confidence = 0.7,
            });
        }
        [Extension("team-report"), Yields(typeof(RunReport))] public sealed class TeamReport(IRunHistory history) : IPhaseHandler
        {
            public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct) =>
                Task.FromResult(PhaseResult.Done(new RunReport { Markdown = "The team's report: " + history.Verdict.State }));
        }
        """;

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - path: .maestro/plugins/Team
        agents: { default: t, t: { use: team-agent } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: 1, gates: [ours] }, recover: [team-recovery] }
          - { phase: validation, use: gates }
          - { phase: reporting, use: team-report }
        decisions: { task-ordering: team-order }
        gates:
          ours: { use: team-gate, wants: good }
        """;

    [Test]
    public async Task Run_EveryKindOfExtensionIsTheTeams_EachIsUsed()
    {
        using var bed = TestBed.Of(Yaml, "exit 1", files: "team.txt");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Team);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "team.txt"), Is.EqualTo("good"));
        Assert.That(bed.Records.Where(r => r.Type == "decision.completed").Select(r => r.Payload.ToString()), Has.Some.Contains("\"team-order\""));
        Assert.That(bed.Records.Where(r => r.Type == "recovery.completed").Select(r => r.Payload.ToString()), Has.Some.Contains("the team's way"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("The team's report: Succeeded"));
        Assert.That(result.Limits.Single(l => l.Name == "max_tokens").Used, Is.EqualTo(10));
    }

    [TestCase("team-agent", "IAgent", "Task<AgentResult> WorkAsync(AgentAttempt a, CancellationToken t)")]
    [TestCase("team-gate", "IQualityGate", "Task<GateReport> JudgeAsync(GateContext c, CancellationToken t)")]
    [TestCase("team-recovery", "IRecoveryStrategy", "Task<RecoveryResult> RecoverAsync(IRecoveryContext c, CancellationToken t)")]
    [TestCase("team-order", "IDecisionStrategy", "Task<Decision?> DecideAsync(DecisionRequest r, CancellationToken t)")]
    [TestCase("team-report", "IPhaseHandler", "Task<PhaseResult> RunAsync(IPhaseContext c, CancellationToken t)")]
    public async Task Run_OneExtensionThrowsOrReturnsNothing_TheRunComesToItsEnd(string id, string contract, string method)
    {
        foreach (var body in new[] { "throw new InvalidOperationException(\"no\")", "throw new TaskCanceledException(\"nobody asked\")", "null!" })
        {
            using var bed = With(id, $"public {method} => {body};", contract);
            var outcome = await bed.StartAsync();
            Assert.That(outcome.Problems, Is.Empty);
            Assert.That(outcome.Value!.Verdict.State, Is.EqualTo(id is "team-order" or "team-report" ? RunState.Succeeded : RunState.Failed), $"{id} {body}: {bed.Told}");
            if (id is "team-agent" or "team-gate")
                Assert.That(bed.Failures.Select(f => f.Message), Has.All.Contains($"'{id}'"), "it is named");
        }
    }

    [TestCase("team-agent", "IAgent", "Task<AgentResult> WorkAsync(AgentAttempt a, CancellationToken t)")]
    [TestCase("team-gate", "IQualityGate", "Task<GateReport> JudgeAsync(GateContext c, CancellationToken t)")]
    [TestCase("team-recovery", "IRecoveryStrategy", "Task<RecoveryResult> RecoverAsync(IRecoveryContext c, CancellationToken t)")]
    [TestCase("team-report", "IPhaseHandler", "Task<PhaseResult> RunAsync(IPhaseContext c, CancellationToken t)")]
    public async Task Run_OneExtensionCannotBeMade_DoesNotStart(string id, string contract, string method)
    {
        using var bed = With(id, $"public Bad() => throw new InvalidOperationException(\"no\"); public {method} => null!;", contract);
        var problem = (await bed.StartAsync()).Problems.Single();
        Assert.That(problem.Id, Is.EqualTo("MAE219"));
        Assert.That(problem.Message, Does.Contain($"'{id}' of plugin Team cannot be made: InvalidOperationException: no"));
        Assert.That(bed.Records, Is.Empty);
    }

    // The team's plugin with one of its extensions bad.
    private static TestBed With(string id, string members, string contract)
    {
        var bed = TestBed.Of(id == "team-gate" ? Yaml.Replace(", wants: good", "", StringComparison.Ordinal) : Yaml, "exit 1", files: "team.txt");
        var bad = $"{(id == "team-report" ? "[Yields(typeof(RunReport))]" : "")}[Extension(\"{id}\")] public sealed class Bad : {contract} {{ {members} }}";
        var source = Team.Replace($"[Extension(\"{id}\")", "[Extension(\"other\")", StringComparison.Ordinal).Replace("[Extension(\"other\"), Yields(typeof(RunReport))]", "[Extension(\"other\")]", StringComparison.Ordinal) + bad;
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", source);
        return bed;
    }
}
