using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Shapes;

/// <summary>A repository of a shape, with an agent that does the shape's edit. Gone after the test.</summary>
internal sealed class ShapedRepository : IDisposable
{
    private const string Configuration = """
        version: 1
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
          - phase: validation
            use: gates
        gates:
          check: { run: 'true' }

        """;

    /// <summary>What the run is asked for. A plan that is given is not written again, so the agent's edit is all there is.</summary>
    public const string Plan = "# Change it\n\n## Requirements\n\n| ID | Requirement | Priority |\n|---|---|---|\n| R1 | Change what is there | P1 |\n";

    // Once, if it is asked to, it waits for ever: that is when it is killed.
    private const string Agent = """
        if [ -e "$0.hold" ]; then rm "$0.hold"; exec tail -f /dev/null; fi
        . "$(dirname "$0")/edit.sh"
        """;

    /// <summary>Makes it.</summary>
    public ShapedRepository(Shape shape)
    {
        Shape = shape;
        // The agent lies beside the repository, where it is no part of the shape.
        Scratch.Write("maestro.yaml", $"{Configuration}sandbox: {{ writable: ['{Scratch.Aside}'] }}\n").Write(".gitignore", "ignored/\n*.log\n").Write("a.txt", "one\ntwo\n").Write("old.txt", "old\n").Write("dir/b.txt", "b\n").Commit();
        Scratch.Write("../aside/agent.sh", Agent).Write("../aside/plan.md", Plan).Write("../aside/edit.sh", shape.Edit + "\n");
        Scratch.Shell(shape.Make);
        Scratch.From = Path.GetFullPath(Path.Combine(Scratch.Root, shape.From));
        Root = GitDirectories.Of(Scratch.From).Count > 0 ? Scratch.From : Scratch.Root;
    }

    /// <summary>Its shape.</summary>
    public Shape Shape { get; }

    /// <summary>Where everything is.</summary>
    public Scratch Scratch { get; } = new();

    /// <summary>The working tree's root, or the bare repository.</summary>
    public string Root { get; }

    /// <summary>The agent's command line.</summary>
    public string AgentCommand => $"sh {Path.Combine(Scratch.Aside, "agent.sh")}";

    /// <summary>Whether the agent is still to wait for ever, the next time it is started.</summary>
    public bool IsToHold => File.Exists(Path.Combine(Scratch.Aside, "agent.sh.hold"));

    /// <summary>Has the agent wait for ever, the next time it is started.</summary>
    public void Hold() => Scratch.Write("../aside/agent.sh.hold", "");

    /// <summary>Everything that must stay as it is, here and beside.</summary>
    public string Look()
    {
        var own = GitDirectories.Of(Root).Concat(GitDirectories.WorkTreesOf(Root)).ToList();
        var beside = ByteListing.Of(Scratch.Beside, entry => !own.Exists(folder => Path.Combine(Scratch.Beside, entry.Path).StartsWith(folder, StringComparison.Ordinal)));
        return RepositoryOracle.Look(Root) + string.Join('\n', beside);
    }

    /// <summary>The tree of the branch that was delivered.</summary>
    public string DeliveredTree(string delivered = "refs/heads/maestro/*") =>
        Scratch.Shell($"git rev-parse \"$(git for-each-ref --format='%(refname)' '{delivered}')^{{tree}}\"", Root);

    /// <inheritdoc/>
    public void Dispose() => Scratch.Dispose();
}
