using EndToEnd.Harness;
using Maestro.Runtime.Conformance.Models;

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
    public static RealRun Of(RealAgent agent, ScriptedModel model, string more = "")
    {
        var scratch = TwoTasks.Make(agent, model.Address, more);
        var run = new RealRun(scratch, scratch.MaestroWith(AgentFolder.Environment, "run", "--plan", "plan.md", "--yes"), model);
        // However it ended: nothing of it lives, and its record is whole.
        Assert.That(Leftovers.Of(scratch), Is.Empty, run.ToString());
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero, run.ToString());
        return run;
    }

    /// <summary>The tokens on record.</summary>
    public string Tokens => Scratch.Maestro("log", "--csv", "--sql", "SELECT sum(tokens) AS tokens FROM usage").Output.Split("\r\n")[1];

    /// <inheritdoc/>
    public void Dispose() => Scratch.Dispose();

    /// <summary>What was said and asked, for a failing test's message.</summary>
    public override string ToString() => $"{Result}\n--- asked of the model\n{string.Join('\n', Model.Requests.Select(r => $"{r.Path} {r.Model} tools: {r.Tools.Count} results: {r.ToolResults}"))}";
}
