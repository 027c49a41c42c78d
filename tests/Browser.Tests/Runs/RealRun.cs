using EndToEnd.Harness;

namespace Browser.Tests.Runs;

/// <summary>A run of the tool itself, with a task whose first attempt fails. Made once for all tests.</summary>
internal static class RealRun
{
    private const string Configuration = """
        version: 1
        agents:
          default: script
          script: { use: command, run: sh ./agent.sh }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: 2, gates: [check] }, recover: [fix] }
          - { phase: validation, use: gates, recover: [retry] }
          - { phase: review, use: critics }
          - { phase: reporting, use: report }
        gates:
          check: { run: sh ./check.sh }

        """;

    // The second task's file is wrong at first.
    private const string Agent = """
        id=$(sed -n 's/.*"id": *"\(T[0-9]*\)".*/\1/p' "$MAESTRO_TASK_FILE" | head -n 1)
        mkdir -p out
        if [ "$id" = T2 ] && [ ! -e out/T2.txt ]; then echo wrong > out/T2.txt; else echo "$id <script>alert(1)</script>" > "out/$id.txt"; fi
        echo "wrote $id <img src=x onerror=alert(1)>"
        """;

    private static readonly Lazy<ReportForms[]> Made = new(Make);

    public static string Html => Made.Value[0].Html;

    public static string Json => Made.Value[0].Json;

    /// <summary>Its report after somebody judged two of its decisions.</summary>
    public static ReportForms Judged => Made.Value[1];

    /// <summary>The schema as the tool prints it.</summary>
    public static string Schema => Made.Value[0].Schema;

    private static ReportForms[] Make()
    {
        var rows = Enumerable.Range(1, 5).Select(i => $"| R{i} | Write the file of number {i} | P1 | {(i > 2 ? $"R{i - 2}" : "")} | out/T{i}.txt |");
        using var scratch = new Scratch()
            .Write("maestro.yaml", Configuration)
            .Write("agent.sh", Agent)
            .Write("check.sh", "for f in out/*.txt; do [ -e \"$f\" ] || continue; grep -q '^T' \"$f\" || { echo \"$f: wrong\"; exit 1; }; done\n")
            .Write("plan.md", "# Five files\n\n## Requirements\n\n| ID | Requirement | Priority | Depends on | Files |\n|---|---|---|---|---|\n" + string.Join('\n', rows) + "\n")
            .Commit();
        var ran = scratch.Maestro("run", "--plan", "plan.md", "--yes");
        Assert.That(ran.ExitCode, Is.Zero, ran.ToString());
        var before = Forms(scratch);
        foreach (var (decision, word) in new[] { ("1", "--appropriate"), ("2", "--not-appropriate") })
            Ask(scratch, "log", "review", "--decision", Number(scratch, int.Parse(decision)), word);
        return [before, Forms(scratch)];
    }

    // The list names decisions by the numbers of their records.
    private static string Number(Scratch scratch, int at) =>
        Ask(scratch, "log", "review").Split('\n')[at - 1].Trim().Split(' ')[0];

    private static ReportForms Forms(Scratch scratch) => new(
        Ask(scratch, "report", "--format", "html"), Ask(scratch, "report", "--format", "json"), Ask(scratch, "report"), Ask(scratch, "report", "--schema"));

    private static string Ask(Scratch scratch, params string[] command)
    {
        var told = scratch.Maestro(command);
        Assert.That(told.ExitCode, Is.Zero, told.ToString());
        return told.Output;
    }
}
