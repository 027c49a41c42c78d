using Maestro.Plugins.Phases;
using Maestro.Testing;

namespace Maestro.Tests.Reports;

/// <summary>The report of a generated run: its journal is read for what a journal tells, the rest is what the phases of such a run yield.</summary>
internal static class GeneratedReport
{
    public static async Task<RunReport> WriteAsync(int tasks)
    {
        using var run = Run(tasks);
        return await WriteAsync(run);
    }

    /// <summary>The report of what a run comes to.</summary>
    public static async Task<RunReport> WriteAsync(TestRun run) => (RunReport)(await run.RunPhaseAsync(new ReportPhase(run.History))).Artifact!;

    /// <summary>The run as its reporting phase finds it.</summary>
    public static TestRun Run(int tasks)
    {
        using var folder = new TempFolder();
        var (plan, graph) = (GeneratedPlan.Plan(tasks), GeneratedPlan.Tasks(tasks));
        var (memory, results) = GeneratedJournal.Write(folder.Root, graph);
        var changes = results.SelectMany(r => r.Changes).ToList();
        return new()
        {
            Artifacts = [plan, graph, new ChangeSet { Tasks = results, HeadCommit = new string('a', 40) }, Gates(), Review(), Results(tasks)],
            ScriptedHistory = new()
            {
                RunId = "20261122-100000-ab12",
                Started = memory.StartedAt,
                Decisions = memory.Decisions,
                Failures = memory.Failures,
                Timeline = memory.Timeline,
                Verdict = new(RunState.Partial, [$"{results.Count(r => r.State == TaskState.Done)} of {tasks} tasks are in the result."]) { Requirements = [.. plan.Requirements.Select(Proven)] },
                Delivery = new("maestro/billing", new string('a', 40), new string('c', 40)),
                Limits =
                [
                    new("max_duration_seconds", 3213, 3600, "seconds", false), new("max_tokens", 412_345, 1_000_000, "tokens", false),
                    new("max_api_calls", 310, 1000, "calls", true), new("max_cost_usd", 11.4m, 12, "dollars", false),
                ],
                Restores = new(3, 3),
                Containments = [new() { Level = "workspace", By = "bubblewrap 0.8.0" }],
                BaseGates = [Gate("test", GateVerdict.Failed, new(209, 3, 1)), Gate("build", GateVerdict.Passed, null)],
                Changes = changes,
                LineChanges = [.. changes.Select((c, i) => new LineCounts(c.Path, 10 + (i * 31 % 90), i * 17 % 40))],
            },
        };
    }

    private static ResultTable Results(int tasks) => new()
    {
        Title = "Packages", Introduction = "What became of each.", Columns = ["Package", "From", "To", "Result", "Release notes"],
        Rows = [.. Enumerable.Range(1, tasks).Select(i => (IReadOnlyList<ResultCell>)[
            new($"Package.{i}"), new("1.0.0"), new(i % 9 == 3 ? "–" : "2.0.0"), i % 9 == 3 ? new("left as it was", Tone: ResultTone.Warn) : new("raised", Tone: ResultTone.Good),
            new("2.0.0", $"https://example.invalid/package{i}/releases?tag=2.0.0&all=1")])],
    };

    private static ValidationResult Gates() => new() { Gates = [Gate("build", GateVerdict.Passed, null), Gate("test", GateVerdict.Passed, new(260, 0, 1)), Gate("format", GateVerdict.Passed, null)] };

    private static GateReport Gate(string name, GateVerdict verdict, TestCounts? tests) => new()
    {
        Gate = name, Verdict = verdict, Summary = tests is null ? "exit code 0" : $"{tests.Passed} passed, {tests.Failed} failed", Tests = tests, Duration = TimeSpan.FromSeconds(12.3),
    };

    private static ReviewResult Review() => new()
    {
        Findings =
        [
            new("tests", Severity.Medium, "src/Billing/File3.cs changed, and no test does.", "src/Billing/File3.cs"),
            new("claims", Severity.Low, "src/Billing/File9.cs changed, and no task claimed it.", "src/Billing/File9.cs", 12),
        ],
    };

    private static ProvenRequirement Proven(Requirement requirement, int i) => i % 9 == 3
        ? new(requirement.Id, requirement.Text, ProofState.Failed, "a task that serves it is not in the result", [], [.. requirement.Acceptance.Select(a => new ProvenCriterion(a, ProofState.Unproven, "no test is named by it", []))])
        : new(requirement.Id, requirement.Text, ProofState.Proven, "by 1 test", [new(ProofKind.Test, $"Billing.Tests.File{i + 1}Tests.Keeps", $"T{i + 1}", $"tests/Billing.Tests/File{i + 1}Tests.cs"), new(ProofKind.Gate, "test")],
            [.. requirement.Acceptance.Select(a => new ProvenCriterion(a, ProofState.Proven, "as its requirement", []))]);
}
