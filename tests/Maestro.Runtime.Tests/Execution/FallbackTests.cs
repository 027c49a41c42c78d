using Maestro.Runtime.Configuration;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>A strategy that is missing or broken is known before the run starts, and its fallback decides from the first decision on.</summary>
public sealed class FallbackTests
{
    private const string Sound = """
        [Extension("ours")] public sealed class Ours : IDecisionStrategy
        {
            CONSTRUCTOR
            public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct) => Task.FromResult<Decision?>(new Decision
            {
                Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = request.Options[^1].Id,
                Ranking = request.Options.Select(o => o.Id).ToList(), Rationale = "ours", Confidence = 0.9,
            });
        }
        """;

    private TestBed bed = null!;

    [TearDown]
    public void Remove() => bed.Dispose();

    [Test]
    public async Task Run_StrategyIsNotThere_ItsNamedFallbackDecides()
    {
        Make("{ use: our, fallback: critical-path }");
        await RunsWith("no decision strategy is called 'our'; did you mean 'ours'?; 'critical-path' takes the decisions of kind 'task-ordering' instead", "critical-path");
    }

    [Test]
    public async Task Run_StrategyIsNotThereAndNoFallbackIsNamed_DoesNotStart()
    {
        Make("{ use: our }");
        await IsRefused("MAE207", "no decision strategy is called 'our'");
    }

    [Test]
    public async Task Run_PluginIsBroken_TheFallbackOfItsStrategyDecides()
    {
        Make("{ use: ours, fallback: critical-path }");
        Break();
        await RunsWith("Ours.dll of plugin '.maestro/plugins/Ours' is cut off", "critical-path");
    }

    [Test]
    public async Task Run_PluginIsBrokenAndNothingOfItIsUsed_DoesNotStart()
    {
        Make("critical-path");
        Break();
        await IsRefused("MAE212", "is cut off");
    }

    [Test]
    public async Task Run_PluginIsBrokenAndAGateOfItIsUsedToo_DoesNotStart()
    {
        Make("{ use: ours, fallback: critical-path }", gate: "{ use: our-gate }");
        Break();
        await IsRefused("MAE212", "is cut off");
    }

    [Test]
    public async Task Run_PluginWasChangedAfterItWasLocked_DoesNotStartWhateverFallbackThereIs()
    {
        Make("{ use: ours, fallback: critical-path }");
        new PluginLock(1, [PluginLock.Take(new(new("", null, ".maestro/plugins/Ours", new("maestro.yaml", 1, 1)), "Ours", Dll))]).Write(bed.Repository.Root);
        Break();
        await IsRefused("MAE262", "was changed after it was locked: Ours.dll");
    }

    [Test]
    public async Task Run_ConstructorThrows_TheFallbackDecidesFromTheStart()
    {
        Make("{ use: ours, fallback: critical-path }", "public Ours() => throw new InvalidOperationException(\"no luck\");");
        await RunsWith("decision strategy 'ours' of plugin Ours cannot be made: InvalidOperationException: no luck; 'critical-path' takes", "critical-path");
    }

    [Test]
    public async Task Run_ConstructorThrowsAndNoFallbackIsNamed_TheDefaultFrameworkDecides()
    {
        Make("ours", "public Ours() => throw new InvalidOperationException(\"no luck\");");
        await RunsWith("cannot be made: InvalidOperationException: no luck; 'defaults' takes", "defaults");
    }

    [TestCase("IPastRuns")]
    [TestCase("IRepositoryEvidence")]
    public async Task Run_ConstructorReadsWhatIsRecordedInTheRun_IsNotHeldAgainstItBefore(string service)
    {
        Make("{ use: ours, fallback: critical-path }", $"public Ours({service} service) => service.ReadAsync(default);");
        await bed.RunAsync();
        Assert.That(bed.Told, Does.Not.Contain("takes the decisions"));
    }

    [Test]
    public async Task Run_OptionsAreWrong_DoesNotStart()
    {
        Make("{ use: ours, fallback: critical-path, with: { level: 11 } }", "public Ours(LevelOptions levels) { }");
        await IsRefused("MAE206", "level");
    }

    private string Dll => Path.Combine(bed.Repository.Root, ".maestro", "plugins", "Ours", "Ours.dll");

    private void Make(string ordering, string constructor = "", string gate = "{ run: 'true' }")
    {
        bed = TestBed.Of($$"""
            version: 1
            plugins:
              - Maestro.Plugins.Phases
              - Maestro.Plugins.Decisions
              - Maestro.Plugins.Agents
              - Maestro.Plugins.Gates
              - Maestro.Plugins.Recovery
              - path: .maestro/plugins/Ours
            agents: { default: script, script: { use: command, run: sh ./agent.sh } }
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks }
              - { phase: validation, use: gates }
              - { phase: reporting, use: report }
            decisions: { task-ordering: {{ordering}} }
            gates: { check: {{gate}} }

            """, "echo $id > out/$id.txt", tasks: 2);
        PluginSource.Compile(
            Path.GetDirectoryName(Path.GetDirectoryName(Dll))!, "Ours",
            Sound.Replace("CONSTRUCTOR", constructor, StringComparison.Ordinal) + "public sealed class LevelOptions { [Range(1, 10)] public int Level { get; set; } = 1; }" + PluginSource.Gate(attribute: "[Extension(\"our-gate\")]"));
        bed.Repository.Commit();
    }

    private void Break()
    {
        File.WriteAllBytes(Dll, File.ReadAllBytes(Dll)[..^512]);
        bed.Repository.Commit();
    }

    private async Task RunsWith(string note, string strategy)
    {
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Told, Does.Match("^maestro.yaml:[0-9]+:[0-9]+: warning MAE2(12|65): ").And.Contain(note));
        var decisions = bed.Records.Where(r => r.Type == "decision.completed" && r.Key.Contains("task-ordering", StringComparison.Ordinal)).Select(r => r.Payload.ToString()).ToList();
        Assert.That(decisions, Is.Not.Empty.And.All.Contains($"\"strategy\":\"{strategy}\"").And.All.Contains("fell back from our"));
    }

    private async Task IsRefused(string id, string message)
    {
        var outcome = await bed.StartAsync();
        Assert.That(outcome.Problems.Select(p => p.Id).Distinct(), Is.EqualTo(new[] { id }), bed.Told);
        Assert.That(outcome.Problems[0].Message, Does.Contain(message));
        Assert.That(bed.Records, Is.Empty);
    }
}
