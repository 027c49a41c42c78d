namespace EndToEnd.Harness;

/// <summary>A repository with a plan of twelve tasks, some of which build on others, done by a shell script.</summary>
public static class TwelveTasks
{
    private const string Configuration = """
        version: 1
        agents:
          default: script
          script: { use: command, run: sh ./agent.sh }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 3, gates: [check] }
            recover: [retry, fix]
          - phase: validation
            use: gates
            recover: [retry]
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
          check: { run: sh ./check.sh }

        """;

    // Writes one file named by the task, out of what the tasks before it wrote.
    private const string Agent = """
        id=$(sed -n 's/.*"id": *"\(T[0-9]*\)".*/\1/p' "$MAESTRO_TASK_FILE" | head -n 1)
        mkdir -p out
        { echo "$id"; cat out/*.txt 2>/dev/null | wc -l > /dev/null; } > "out/$id.txt"
        echo "wrote $id"
        """;

    /// <summary>Makes it.</summary>
    public static Scratch Make()
    {
        var rows = Enumerable.Range(1, 12).Select(i =>
            $"| R{i} | Write the file of number {i} | P1 | {(i > 4 ? $"R{i - 4}" : "")} | out/T{i}.txt |");
        return new Scratch()
            .Write("maestro.yaml", Configuration)
            .Write("agent.sh", Agent)
            .Write("check.sh", "for f in out/*.txt; do grep -q '^T' \"$f\" || exit 1; done\n")
            .Write("plan.md", "# Twelve files\n\n## Requirements\n\n| ID | Requirement | Priority | Depends on | Files |\n|---|---|---|---|---|\n"
                + string.Join('\n', rows) + "\n")
            .Commit();
    }
}
