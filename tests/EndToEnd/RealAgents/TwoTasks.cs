using System.Globalization;
using EndToEnd.Harness;
using Maestro.Runtime.Conformance;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Intents;

namespace EndToEnd.RealAgents;

/// <summary>A repository with a plan of two tasks that have nothing to do with each other, and what the model says to an agent that works at one.</summary>
internal static class TwoTasks
{
    /// <summary>What the first task's agent is to write.</summary>
    public const string First = "out/first.txt";

    /// <summary>What the second task's agent is to write.</summary>
    public const string Second = "out/second.txt";

    /// <summary>What both then have in them; by the command that comes after the file.</summary>
    public const string Content = "written by the file tool\nwritten by the shell";

    /// <summary>The plan.</summary>
    public const string Plan = $"""
        # Two files

        ## Requirements

        | ID | Requirement | Priority | Depends on | Files |
        |---|---|---|---|---|
        | R1 | Write the first file | P1 | | {First} |
        | R2 | Write the second file | P1 | | {Second} |

        """;

    /// <summary>Makes the repository.</summary>
    /// <param name="agent">Who is to do it.</param>
    /// <param name="model">Where the agent's model is.</param>
    /// <param name="more">More of maestro.yaml.</param>
    /// <param name="plan">Another plan with tasks of the same titles.</param>
    public static Scratch Make(RealAgent agent, Uri model, string more = "", string plan = Plan)
    {
        var scratch = new Scratch();
        // Some agents' tools make no folders.
        return scratch.Write("out/README.md", "Two files belong here.\n").Write("maestro.yaml", Configuration(agent.Yaml(model), agent.Name) + more).Write("plan.md", plan).Commit();
    }

    /// <summary>What the model says: write the file, then run a command, then that it is done.</summary>
    public static ModelAnswer Answer(ModelRequest request)
    {
        // By the heading: each prompt names the files of the other task as well.
        var file = request.Says("# Write the first file") ? First : request.Says("# Write the second file") ? Second : null;
        if (file is null || TrialTask.IsAside(request))
            return ModelAnswer.Say("Two files") with { Usage = new(30 + request.Number, 0, 3, 0) };
        Intent? intent = request.ToolResults switch
        {
            0 => new WriteFile(file, "written by the file tool\n"),
            1 => new RunCommand($"echo 'written by the shell' >> {file}"),
            _ => null,
        };
        var usage = new ModelUsage(1000 + request.Number, 300, 50 + request.Number, 20);
        if (intent is null)
            return ModelAnswer.Say("The file is written.") with { Usage = usage };
        var call = Translator.Translate(request, intent) ?? throw new InvalidOperationException($"no tool for {intent}: {string.Join(' ', request.Tools.Select(tool => tool.Name))}");
        return ModelAnswer.Call(call) with { Usage = usage };
    }

    /// <summary>What a model says that never comes to an end.</summary>
    /// <param name="request">What it was asked.</param>
    /// <param name="tokens">How many tokens each of its answers uses.</param>
    public static ModelAnswer GoOn(ModelRequest request, long tokens)
    {
        if (TrialTask.IsAside(request))
            return ModelAnswer.Say("Two files") with { Usage = default };
        // Never the same twice: some agents notice.
        var call = Translator.Translate(request, new RunCommand($"echo {request.Number.ToString(CultureInfo.InvariantCulture)} >> {First}"))
            ?? throw new InvalidOperationException($"no shell: {string.Join(' ', request.Tools.Select(tool => tool.Name))}");
        return ModelAnswer.Call(call) with { Usage = new(tokens - 50, 0, 50, 0), Delay = TimeSpan.FromMilliseconds(200) };
    }

    private static string Configuration(string agents, string name) => $$"""
        version: 1
        agents:
          default: {{name}}
        {{agents}}
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 2, gates: [check] }
          - phase: validation
            use: gates
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
          check: { run: test -s out/first.txt || test -s out/second.txt }
        gateway: { mode: required }

        """;
}
