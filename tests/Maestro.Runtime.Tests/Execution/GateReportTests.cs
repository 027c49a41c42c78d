namespace Maestro.Runtime.Tests.Execution;

/// <summary>What gates are told, and what of their reports is on record, in whole runs.</summary>
public sealed class GateReportTests
{
    private const string Agent = "echo one > out/$id.txt";

    [Test]
    public async Task Run_CoverageAtValidation_IsOfWhatTheRunChanged()
    {
        using var bed = TestBed.Make(Agent, gates: """
              cov: { use: coverage, results: cobertura, run: 'echo "<coverage><class filename=''out/T1.txt''><line number=''1'' hits=''0''/></class></coverage>" > {results}/c.xml' }
            """);

        var result = await bed.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
            Assert.That(bed.Failures.Select(f => f.Message), Has.Some.EqualTo("gate cov failed: 0 of 1 changed lines covered, 0 %; at least 80 % must be"));
        });
    }

    [TestCase("sh -c no-such-program-anywhere", "missing_tool")]
    [TestCase("exit 1", "none")]
    public async Task Run_GateKeptFromJudging_IsOnRecordWithTheObstacle(string command, string obstacle)
    {
        using var bed = TestBed.Make(Agent, gates: $"  check: {{ run: '{command}' }}");

        await bed.RunAsync();

        var reports = bed.Records.Where(r => r.Type == "gate.completed" && r.Key.Contains("/gate/check@", StringComparison.Ordinal)).Select(r => r.Payload.ToString()).ToList();
        Assert.That(reports, Is.Not.Empty.And.All.Contains($"\"obstacle\":\"{obstacle}\""));
    }
}
