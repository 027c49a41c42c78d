using EndToEnd.Harness;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Processes.Containers;

namespace EndToEnd.RealAgents;

/// <summary>A run of the tool with a real agent, and what came of it.</summary>
/// <param name="Scratch">The repository.</param>
/// <param name="Result">What the tool said.</param>
/// <param name="Model">What the agent talked to.</param>
internal sealed record RealRun(Scratch Scratch, ToolResult Result, ScriptedModel Model) : IDisposable
{
    /// <summary>Runs the plan of two tasks.</summary>
    /// <param name="agent">Who does it.</param>
    /// <param name="model">What the agent talks to.</param>
    /// <param name="more">More of maestro.yaml.</param>
    /// <param name="plan">Another plan with tasks of the same titles.</param>
    public static RealRun Of(RealAgent agent, ScriptedModel model, string more = "", string plan = TwoTasks.Plan)
    {
        var scratch = TwoTasks.Make(agent, model.Address, more + Sandbox(), plan);
        var run = new RealRun(scratch, scratch.MaestroWith(AgentFolder.Environment, "run", "--plan", "plan.md", "--yes"), model);
        // However it ended: nothing of it lives, and its record is whole.
        Assert.That(Leftovers.Of(scratch), Is.Empty, run.ToString());
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero, run.ToString());
        return run;
    }

    /// <summary>The tokens on record.</summary>
    public string Tokens => Scratch.Maestro("log", "--csv", "--sql", "SELECT sum(tokens) AS tokens FROM usage").Output.Split("\r\n")[1];

    /// <summary>What the operational log says of what agents tell beside what was counted: a line for each attempt, those that differ as warnings.</summary>
    public IReadOnlyList<string> Comparisons =>
        [.. Directory.EnumerateFiles(Scratch.Home, "maestro.log.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(line => line.Contains("its agent tells of", StringComparison.Ordinal))];

    /// <inheritdoc/>
    public void Dispose() => Scratch.Dispose();

    /// <summary>What was said and asked, for a failing test's message.</summary>
    public override string ToString() => $"{Result}\n--- asked of the model\n{string.Join('\n', Model.Requests.Select(r => $"{r.Path} {r.Model} tools: {r.Tools.Count} results: {r.ToolResults}"))}";

    // Where the machine allows it, in a world without any other network. The agents' folder would be hidden where it is below a home or a temporary folder.
    private static string Sandbox() => CanContain.Value ? $"sandbox: {{ level: no-network, writable: ['{AgentFolder.Path}'] }}\n" : "";

    private static readonly Lazy<bool> CanContain = new(() => Bubblewrap.FindAsync(new(new()), default).GetAwaiter().GetResult().Program is not null);
}
