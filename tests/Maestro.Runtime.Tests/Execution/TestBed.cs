using System.Collections.Concurrent;
using System.Globalization;
using EndToEnd.Harness;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Telemetry;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>
/// A scratch repository with a plan, an agent and gates in sh, and whole runs in it, in this process. After each run the user's repository is
/// held against what it was before.
/// </summary>
internal sealed class TestBed : IDisposable
{
    private readonly ConcurrentQueue<string> lines = new();

    internal Scratch Repository { get; } = new();

    /// <summary>Every record the runs wrote, in order.</summary>
    internal ConcurrentQueue<JournalRecord> Records { get; } = new();

    /// <summary>The runs' clock.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Called with every record.</summary>
    internal Action<JournalRecord>? Watch { get; set; }

    /// <summary>Made for each session; tells of it.</summary>
    internal Func<RunTelemetry>? Telemetry { get; set; }

    /// <summary>A bed whose agent is a shell script; <c>$id</c> is the task's id, <c>$MAESTRO_ATTEMPT</c> the attempt's number.</summary>
    /// <param name="agent">The script.</param>
    /// <param name="gates">The entries below <c>gates:</c>.</param>
    /// <param name="tasks">How many tasks the plan has.</param>
    /// <param name="more">Further sections of maestro.yaml.</param>
    /// <param name="agentOptions">Further options of the agent.</param>
    /// <param name="taskGates">Names of the gates each task must pass; without them validation alone judges.</param>
    internal static TestBed Make(string agent, string gates = "  check: { run: 'true' }", int tasks = 1, string more = "", string agentOptions = "", string taskGates = "") =>
        Of(Yaml.Replace("TASKGATES", taskGates, StringComparison.Ordinal).Replace("GATES", gates, StringComparison.Ordinal).Replace("OPTIONS", agentOptions, StringComparison.Ordinal) + more, agent, tasks);

    /// <summary>A bed with a maestro.yaml of the test's own.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="agent">The script, for an agent that runs it.</param>
    /// <param name="tasks">How many tasks the plan has.</param>
    /// <param name="files">What the plan says a task changes; {0} is its id.</param>
    internal static TestBed Of(string yaml, string agent, int tasks = 1, string files = "out/{0}.txt")
    {
        var bed = new TestBed();
        var rows = Enumerable.Range(1, tasks).Select(i => $"| R{i} | Write the file of number {i} | P1 | {string.Format(CultureInfo.InvariantCulture, files, $"T{i}")} |");
        bed.Repository
            .Write("maestro.yaml", yaml + Sandbox(yaml, bed.Repository.Beside))
            .Write("agent.sh", "id=${MAESTRO_TASK_ID:-$(sed -n 's/.*\"id\": *\"\\([^\"]*\\)\".*/\\1/p' \"$MAESTRO_TASK_FILE\" | head -n 1)}\nmkdir -p out\n" + agent + "\n")
            .Write("shared.txt", "one\ntwo\nthree\n")
            .Write("plan.md", "# Some files\n\n## Requirements\n\n| ID | Requirement | Priority | Files |\n|---|---|---|---|\n" + string.Join('\n', rows) + "\n")
            .Commit();
        return bed;
    }

    // Scripts and tests meet in files beside the repository.
    private static string Sandbox(string yaml, string beside) => yaml.Contains("sandbox:", StringComparison.Ordinal) ? "" : $"\nsandbox: {{ writable: ['{beside}'] }}\n";

    /// <summary>Starts a run of the plan.</summary>
    internal Task<Outcome<RunResult>> StartAsync(CancellationToken ct = default) =>
        ComparedAsync(engine => engine.StartAsync(new() { PlanPath = "plan.md", PlanText = File.ReadAllText(Path.Combine(Repository.Root, "plan.md")) }, ct));

    /// <summary>Takes the last run up again.</summary>
    internal Task<Outcome<RunResult>> ResumeAsync(CancellationToken ct = default) => ResumeAsync(new ResumeRequest(), ct);

    /// <summary>Takes a run up again, with answers or raised limits.</summary>
    internal Task<Outcome<RunResult>> ResumeAsync(ResumeRequest request, CancellationToken ct = default) => ComparedAsync(engine => engine.ResumeAsync(request, ct));

    /// <summary>A run to its end, which must be one.</summary>
    internal async Task<RunResult> RunAsync()
    {
        var outcome = await StartAsync();
        Assert.That(outcome.Problems, Is.Empty, Told);
        return outcome.Value!;
    }

    /// <summary>A file of the delivered branch; null when it is not there.</summary>
    internal string? Delivered(RunResult result, string path) =>
        Repository.Git("ls-tree", "-r", "--name-only", result.Delivery!.Commit).Split('\n').Contains(path)
            ? Repository.Git("show", $"{result.Delivery.Commit}:{path}")
            : null;

    /// <summary>The failures of the journal, oldest first.</summary>
    internal IReadOnlyList<Failure> Failures =>
        [.. Records.Where(r => r.Type == RunRecords.Failure).Select(r => System.Text.Json.JsonSerializer.Deserialize<FailureEvent>(r.Payload, JournalJson.Options)!.Failure)];

    /// <summary>How many records of a type there are.</summary>
    internal int Count(string type) => Records.Count(r => r.Type == type);

    /// <summary>What the runs told, for a failing test.</summary>
    internal string Told => string.Join('\n', lines);

    /// <inheritdoc/>
    public void Dispose() => Repository.Dispose();

    internal RunOptions Options => new()
    {
        Folder = Repository.Root,
        ToolVersion = "test",
        Tool = Scratch.Metadata("ToolDll"),
        BundledPlugins = Path.Combine(Path.GetDirectoryName(Scratch.Metadata("ToolDll"))!, "plugins"),
        Progress = new Lines(lines),
        Clock = Clock,
        Observer = record =>
        {
            Records.Enqueue(record);
            Watch?.Invoke(record);
        },
        Telemetry = Telemetry?.Invoke(),
    };

    private async Task<Outcome<RunResult>> ComparedAsync(Func<RunEngine, Task<Outcome<RunResult>>> run)
    {
        var before = RepositoryOracle.Look(Repository.Root);
        var outcome = await run(new(Options));
        Assert.That(RepositoryOracle.Look(Repository.Root), Is.EqualTo(before), "the user's repository is as it was");
        if (outcome is { Ok: true, Value.Verdict.State: not (RunState.Cancelled or RunState.NeedsHuman) })
            Assert.That(Repository.Git("for-each-ref", "refs/maestro"), Is.Empty, "nothing is kept when the run is over");
        return outcome;
    }

    private const string Yaml = """
        version: 1
        agents:
          default: script
          script: { use: command, run: sh ./agent.shOPTIONS }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 3, gates: [TASKGATES] }
            recover: [{ use: retry, with: { delay_seconds: 0 } }, fix]
            max_iterations: 2
          - phase: validation
            use: gates
            recover: [{ use: retry, with: { delay_seconds: 0 } }, fix, rollback]
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
        GATES

        """;
}
