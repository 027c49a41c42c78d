namespace Faults.Scenes;

/// <summary>A user's repository with something of everything in it, and a configuration and plan for a short run.</summary>
internal static class ScratchRepository
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
            with: { max_parallel: 1, gates: [check] }
            recover: [retry]
          - phase: reporting
            use: report
        gates:
          check: { run: "true" }

        """;

    private const string Agent = """
        id=$(sed -n 's/.*"id": *"\(T[0-9]*\)".*/\1/p' "$MAESTRO_TASK_FILE" | head -n 1)
        mkdir -p out && echo "$id" > "out/$id.txt"
        [ "$id" = T1 ] || { echo "of an agent" | tee src/changed.txt > src/stays.txt; rm -f src/gone.txt; chmod +x docs/a/b.md; }

        """;

    private const string Plan = """
        # Two files

        ## Requirements

        | ID | Requirement | Priority | Depends on | Files |
        |---|---|---|---|---|
        | R1 | Write the first file | P1 | | out/T1.txt |
        | R2 | Write the second file and change others | P1 | R1 | out/T2.txt, src/**, docs/** |

        """;

    /// <summary>Makes it.</summary>
    /// <param name="root">Where.</param>
    /// <param name="tasks">How many tasks the plan has; each waits for the one before.</param>
    internal static void Make(string root, int tasks = 2)
    {
        Directory.CreateDirectory(root);
        foreach (var (path, text) in new[]
        {
            ("maestro.yaml", Configuration), ("agent.sh", Agent), ("plan.md", Plan + string.Concat(Enumerable.Range(3, Math.Max(0, tasks - 2)).Select(i => $"| R{i} | Write the file of number {i} | P1 | R{i - 1} | out/T{i}.txt |\n"))), (".gitignore", "*.log\nbuild/\n"), ("tool.sh", "#!/bin/sh\n"),
            ("src/changed.txt", "some bytes\n"), ("src/gone.txt", "to be deleted\n"), ("src/stays.txt", "stays\n"), ("docs/a/b.md", "# b\n"),
        })
            Edits.Write(root, path, text);
        File.SetUnixFileMode(Path.Combine(root, "tool.sh"), (UnixFileMode)0x1ED);
        File.CreateSymbolicLink(Path.Combine(root, "link"), "src");
        Shell.Run(root, "git", "init", "--quiet", "--initial-branch=main");
        Shell.Run(root, "git", "config", "user.name", "Somebody");
        Shell.Run(root, "git", "config", "user.email", "somebody@example.invalid");
        Shell.Run(root, "git", "add", "--all");
        Shell.Run(root, "git", "commit", "--quiet", "--message", "Start");
        // What is the user's alone: staged, changed, untracked, ignored.
        Edits.Write(root, "src/stays.txt", "staged\n");
        Shell.Run(root, "git", "add", "src/stays.txt");
        Edits.Write(root, "src/stays.txt", "changed since\n");
        Edits.Write(root, "untracked.txt", "untracked\n");
        Edits.Write(root, "build/out.log", "ignored\n");
    }
}
