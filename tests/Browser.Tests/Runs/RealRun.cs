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

    private static readonly Lazy<(string Html, string Json, string Markdown)> Made = new(Make);

    public static string Html => Made.Value.Html;

    public static string Json => Made.Value.Json;

    public static string Markdown => Made.Value.Markdown;

    private static (string, string, string) Make()
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
        return (Report(scratch, "html"), Report(scratch, "json"), Report(scratch, "md"));
    }

    private static string Report(Scratch scratch, string format)
    {
        var told = scratch.Maestro("report", "--format", format);
        Assert.That(told.ExitCode, Is.Zero, told.ToString());
        return told.Output;
    }
}
