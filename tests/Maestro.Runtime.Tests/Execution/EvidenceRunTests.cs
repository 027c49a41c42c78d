using EndToEnd.Harness;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>In a run, evidence is of the repository as the run found it, read once and on record.</summary>
public sealed class EvidenceRunTests
{
    private const string Strategy = """
        [Extension("ours")] public sealed class Ours(IRepositoryEvidence repository) : IDecisionStrategy
        {
            public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct)
            {
                var evidence = await repository.ReadAsync(ct);
                var symbols = await repository.FindSymbolsAsync(["Made", "Kept"], ct);
                return new Decision
                {
                    Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = request.Options[0].Id,
                    Ranking = request.Options.Select(o => o.Id).ToList(), Confidence = 0.9,
                    Rationale = $"{string.Join(' ', evidence.Languages.Select(l => $"{l.Name} {l.Files}"))}; {string.Join(' ', symbols.Select(s => $"{s.Name}:{s.Line}"))}",
                };
            }
        }
        """;

    [Test]
    public async Task Read_ByAStrategy_IsOfTheUntouchedRepositoryAndOnRecordOnce()
    {
        using var bed = TestBed.Of("""
            version: 1
            plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Agents, Maestro.Plugins.Gates, Maestro.Plugins.Recovery, { path: .maestro/plugins/Ours }]
            agents: { default: script, script: { use: command, run: sh ./agent.sh } }
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks, with: { max_parallel: 1 } }
              - { phase: validation, use: gates }
              - { phase: reporting, use: report }
            decisions: { task-ordering: ours }
            gates: { check: { run: 'true' } }

            """, "echo 'class Made { }' > out/$id.cs", tasks: 3, files: "out/{0}.cs");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Ours", Strategy);
        bed.Repository.Write("kept.cs", "\nclass Kept { }\n").Commit();
        bed.Repository.Write("not-committed.cs", "class Made { }\n");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var rationales = bed.Records.Where(r => r.Type == "decision.completed" && r.Key.Contains("task-ordering", StringComparison.Ordinal))
            .Select(r => System.Text.Json.JsonSerializer.Deserialize<CompletedRecord>(r.Payload, JournalJson.Options)!.Result!.Read<Decision>().Rationale).Distinct();
        Assert.Multiple(() =>
        {
            Assert.That(rationales, Is.EqualTo(new[] { "Shell 1 C# 1; Kept:2" }), bed.Told);
            Assert.That(bed.Records.Where(r => r.Type == "evidence.completed").Select(r => r.Key.Split('/').Length), Is.EquivalentTo(new[] { 1, 3, 4 }), "the repository, names in it, and a file that a team may have");
        });
    }
}
