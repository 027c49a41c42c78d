using System.Globalization;
using System.Text.Json;
using Benchmarks.Scheduling;
using EndToEnd.Harness;
using Maestro;

namespace Benchmarks.RealRuns;

/// <summary>A repository with a plan that an agent cuts into tasks, and that agent: a shell script that takes as long for a task as it said it would.</summary>
internal static class SleepingTasks
{
    /// <summary>How many are done at once.</summary>
    public const int Workers = 3;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // What a task is to change it changes last, as agents do: nothing of it is there before its time is up.
    private const string Agent = """
        id=$(sed -n 's/.*"id": *"\([^"]*\)".*/\1/p' "$MAESTRO_TASK_FILE" | head -n 1)
        case "$id" in
        advice-*) cp tasks.json answer.json ;;
        *)
          set -- $(sed -n "s/^$id //p" tasks.txt)
          sleep "$1"
          shift
          for file; do
            mkdir -p "$(dirname "$file")"
            echo "$id" >> "$file"
          done ;;
        esac
        """;

    /// <summary>The tasks: layers of them, each writing a file of its own and one that others write too.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same tasks.</param>
    /// <param name="seconds">How long a task takes, by the minutes it was given when it was made.</param>
    public static IReadOnlyList<WorkTask> Make(int count, int seed, Func<double, double> seconds) =>
        [.. GeneratedGraph.Of(GraphShape.Layered, count, conflicts: true, seed).Select(task => task with { EstimateMinutes = seconds(task.EstimateMinutes) / 60, Reads = [] })];

    /// <summary>The repository.</summary>
    public static Scratch Repository(IReadOnlyList<WorkTask> tasks) => new Scratch()
        .Write("maestro.yaml", Configuration)
        .Write("agent.sh", Agent)
        .Write("check.sh", "for file in $(find src -type f); do grep -q '^T' \"$file\" || exit 1; done\n")
        .Write("plan.md", "# Files\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | Write the files |\n")
        .Write("tasks.txt", string.Concat(tasks.Select(task => string.Create(CultureInfo.InvariantCulture, $"{task.Id} {task.EstimateMinutes * 60} {string.Join(' ', task.Writes)}\n"))))
        .Write("tasks.json", JsonSerializer.Serialize(new { Tasks = tasks.Select(Cut) }, Json))
        .Commit();

    private static object Cut(WorkTask task) => new
    {
        task.Id, task.Title, Instructions = "Write them.", Requirements = new[] { "R1" }, Acceptance = Array.Empty<string>(), task.DependsOn, Files = task.Writes, task.EstimateMinutes, Role = "code",
        Tags = Array.Empty<string>(),
    };

    private static readonly string Configuration = $$"""
        version: 1
        agents:
          default: script
          script: { use: command, run: sh ./agent.sh }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
            with: { by: agent }
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: {{Workers}}, gates: [check] }
          - phase: validation
            use: gates
          - phase: reporting
            use: report
        gates:
          check: { run: sh ./check.sh }

        """;
}
