using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Recovering;

/// <summary>A strategy with a list of its own goes through it step by step, or has the gates judge each of them before it says what it did.</summary>
public sealed class SearchingTests
{
    // It writes what it is told to; the first time, when it is told nothing, what is never right.
    private const string Team = """
        [Extension("writer")] public sealed class Writer : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                var file = Path.Combine(attempt.Workspace.Root, "version.txt");
                var before = File.Exists(file) ? await File.ReadAllTextAsync(file, ct) : "";
                var version = attempt.Feedback.Length > 0 ? attempt.Feedback : "9";
                await File.WriteAllTextAsync(file, version, ct);
                await File.AppendAllTextAsync(Path.Combine(attempt.Workspace.Root, "log.txt"), $"{before}>{version};", ct);
                return new() { Summary = version };
            }
        }
        [Extension("stepper")] public sealed class Stepper : IRecoveryStrategy
        {
            public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken ct)
            {
                var next = 9 - context.Attempt;
                if (next < 5)
                    return RecoveryResult.GiveUp("there is none below");
                await context.WorkAsync(next.ToString(), ct);
                return RecoveryResult.STEP($"went down to {next}");
            }
        }
        [Extension("searcher")] public sealed class Searcher : IRecoveryStrategy
        {
            public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken ct)
            {
                var said = new List<string>();
                for (var version = 8; version >= 5; version--)
                {
                    await context.WorkAsync(version.ToString(), ct);
                    var reports = await context.JudgeAsync(ct);
                    said.Add(string.Join('+', reports.Select(report => $"{report.Gate}:{report.Holds}")));
                    if (reports.All(report => report.Holds))
                        return RecoveryResult.Changed($"found {version} by {string.Join(' ', said)}");
                }
                return RecoveryResult.GiveUp("none of them");
            }
        }
        """;

    // Which gate a version fails, and a line in a file beside the repository for each time the second is asked.
    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - Maestro.Plugins.Recovery
          - path: .maestro/plugins/Team
        agents: { default: w, w: { use: writer } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: 1, gates: [TASKGATES] }, recover: [RUNG], max_iterations: MOST }
          - { phase: validation, use: gates, recover: [PHASERUNG] }
          - { phase: reporting, use: report }
        gates:
          there: { run: 'test -f version.txt' }
          right: { run: 'echo asked >> "BESIDE/asked"; grep -q WANTED version.txt' }
        guard: off
        """;

    [Test]
    public async Task Run_StrategyStepsThroughItsList_IsAskedAgainForTheSameFailureUntilItHolds()
    {
        using var bed = Make(rung: "stepper", wanted: "6");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "version.txt"), Is.EqualTo("6"));
        Assert.That(bed.Count("recovery.completed"), Is.EqualTo(3));
        Assert.That(bed.Failures.Select(failure => failure.Fingerprint).Distinct().Count(), Is.EqualTo(1), "it was one failure all the time");
    }

    [Test]
    public async Task Run_StrategySaysChangedInstead_IsLeftWhenTheSameFailureComesAgain()
    {
        using var bed = Make(rung: "stepper", wanted: "6", step: "Changed");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Count("recovery.completed"), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_StrategyStepsForEver_EndsAtMaxIterations()
    {
        using var bed = Make(rung: "stepper", wanted: "1", most: 2);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Count("recovery.completed"), Is.EqualTo(2));
    }

    [Test]
    public async Task Resume_StoppedBetweenSteps_GoesOnWhereTheListWas()
    {
        using var bed = Make(rung: "stepper", wanted: "6");
        var result = await StoppedAndResumedAsync(bed, "recovery.completed", 2);
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "log.txt"), Is.EqualTo(">9;9>8;8>7;7>6;"), "no step was done twice, and none left out");
    }

    [Test]
    public async Task Run_StrategySearches_OneActFindsWhatHoldsAndNothingIsDecidedByIt()
    {
        using var bed = Make(rung: "searcher", wanted: "6");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "version.txt"), Is.EqualTo("6"));
        Assert.That(bed.Count("recovery.completed"), Is.EqualTo(1));
        Assert.That(bed.Records.Single(r => r.Type == "recovery.completed").Payload.ToString(),
            Does.Contain("found 6 by there:True+right:False there:True+right:False there:True+right:True"));
        // Failed first, judged three times in the search and once more by the check itself; validation knows the tree.
        Assert.That(Asked(bed, "task/T1/check/1"), Is.EqualTo(1));
        Assert.That(Asked(bed, "task/T1/recovery/1/judge"), Is.EqualTo(3));
        Assert.That(Asked(bed, "task/T1/check/2"), Is.EqualTo(1));
    }

    [Test]
    public async Task Resume_StoppedInTheMiddleOfASearch_AsksNothingTwiceAndComesToTheSame()
    {
        using var bed = Make(rung: "searcher", wanted: "6");
        // The failed check, its baseline, then the search: stopped once the second of it was judged.
        var result = await StoppedAndResumedAsync(bed, "gate.completed", 1, key => key.StartsWith("task/T1/recovery/1/judge/gate/right", StringComparison.Ordinal));
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "log.txt"), Is.EqualTo(">9;9>8;8>7;7>6;"), "each went on from what the one before had left");
        Assert.That(Asked(bed, "task/T1/recovery/1/judge"), Is.EqualTo(3));
    }

    [Test]
    public async Task Run_PhaseFailed_TheGateThatFailedJudges()
    {
        using var bed = Make(rung: "", wanted: "6", phaseRung: "searcher", taskGates: "there");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Records.Single(r => r.Type == "recovery.completed").Payload.ToString(), Does.Contain("found 6 by right:False right:False right:True"));
        Assert.That(bed.Delivered(result, "version.txt"), Is.EqualTo("6"));
    }

    private static TestBed Make(string rung, string wanted, string step = "Step", int most = 6, string phaseRung = "", string taskGates = "there, right")
    {
        var bed = TestBed.Of(
            Yaml.Replace("TASKGATES", taskGates, StringComparison.Ordinal).Replace("PHASERUNG", phaseRung, StringComparison.Ordinal).Replace("RUNG", rung, StringComparison.Ordinal)
                .Replace("MOST", $"{most}", StringComparison.Ordinal).Replace("WANTED", wanted, StringComparison.Ordinal), "exit 1", files: "version.txt");
        bed.Repository.Write("maestro.yaml", File.ReadAllText(Path.Combine(bed.Repository.Root, "maestro.yaml")).Replace("BESIDE", bed.Repository.Beside, StringComparison.Ordinal)).Commit();
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Team.Replace("STEP", step, StringComparison.Ordinal));
        return bed;
    }

    private static async Task<Runtime.Execution.Lifecycle.RunResult> StoppedAndResumedAsync(TestBed bed, string type, int count, Func<string, bool>? of = null)
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;
        bed.Watch = record =>
        {
            if (record.Type == type && of?.Invoke(record.Key) is not false && Interlocked.Increment(ref seen) == count)
                stop.Cancel();
        };
        Assert.That((await bed.StartAsync(stop.Token)).Value!.Verdict.State, Is.EqualTo(RunState.Cancelled), bed.Told);
        bed.Watch = null;
        return (await bed.ResumeAsync()).Value!;
    }

    private static int Asked(TestBed bed, string place) =>
        bed.Records.Count(r => r.Type == "gate.completed" && r.Key.StartsWith($"{place}/gate/right", StringComparison.Ordinal) && !r.Key.EndsWith("/alone", StringComparison.Ordinal));
}
