using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>An agent that nobody can hold back before a call, as it only tells what it used, is ended as soon as a limit is exceeded.</summary>
public sealed class HardStopTests
{
    // Tells 100 tokens at a time, for ever; what it has written so far is in its workspace.
    private const string Talker = """
        [Extension("talker")] public sealed class Talker(IUsageMeter meter) : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                if (attempt.Task.Id == "T1")
                {
                    meter.Report(new() { Tokens = 10, ApiCalls = 1, CostUsd = 0 });
                    await System.IO.File.WriteAllTextAsync(System.IO.Path.Combine(attempt.Workspace.Root, "t1.txt"), "done", ct);
                    return new() { Summary = "short", Usage = new() { Tokens = 10, ApiCalls = 1, CostUsd = 0 } };
                }
                for (var call = 1; ; call++)
                {
                    await System.IO.File.WriteAllTextAsync(System.IO.Path.Combine(attempt.Workspace.Root, "far.txt"), $"{call}", ct);
                    meter.Report(new() { Tokens = 100, ApiCalls = 1, CostUsd = 0 });
                    ct.ThrowIfCancellationRequested();
                }
            }
        }
        """;

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - Maestro.Plugins.Recovery
          - path: .maestro/plugins/Team
        agents: { default: t, t: { use: talker } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: 1, gates: [check] }, recover: [{ use: retry, with: { delay_seconds: 0 } }] }
          - { phase: validation, use: gates }
          - { phase: reporting, use: report }
        gates: { check: { run: 'true' } }

        """;

    [TestCase("max_tokens: 1000, assess_at: 1", 1010, 1, TestName = "Run_AgentExceedsTheRunsTokens_IsEndedAtOnceAndTheRestIsKept")]
    [TestCase("task: { max_tokens: 500 }", 610, 1, TestName = "Run_AgentExceedsItsTasksTokens_IsEndedAtOnceAndTheRestIsKept")]
    [TestCase("attempt: { max_tokens: 500 }, task: { max_tokens: 1200 }", 1210, 2, TestName = "Run_AgentExceedsItsAttemptsTokens_IsTriedAgainUntilTheTaskHasNoMore")]
    public async Task Run_AgentTellsMoreThanALimit(string limits, int used, int attempts)
    {
        using var bed = TestBed.Of(Yaml + $"resource_limits: {{ {limits} }}\n", "", tasks: 2, files: "*.txt");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Talker);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That(result.Used("max_tokens"), Is.EqualTo(used), "one call beyond the limit, and no more");
        Assert.That(bed.Records.Count(r => r.Type == "agent.started" && r.Key.StartsWith("task/T2/", StringComparison.Ordinal)), Is.EqualTo(attempts));
        Assert.That(bed.Delivered(result, "t1.txt"), Is.EqualTo("done"));
        Assert.That(bed.Delivered(result, "far.txt"), Is.Null, "what was cut off is no part of the result");
        if (attempts == 1)
            Assert.That(
                bed.Records.Where(r => r.Type == "checkpoint.committed").Select(r => r.Payload.GetProperty("label").GetString()), Has.Some.EqualTo("T2/1 stopped at a limit"));
    }
}
