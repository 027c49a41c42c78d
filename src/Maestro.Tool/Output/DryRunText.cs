using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Limits;

namespace Maestro.Tool.Output;

/// <summary>What a run would do, in the tool's words.</summary>
internal static class DryRunText
{
    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, DryRun look)
    {
        var pipeline = look.Pipeline;
        var agents = CapabilityTags.Roles.Union(pipeline.Agents.Roles.Keys).Union(look.Tasks.Select(t => t.Task.Role)).Select(role => (Role: role, pipeline.Agents.For(Of(role)).Agents)).ToList();
        terminal.Document(new
        {
            source = pipeline.Source,
            phases = pipeline.Phases.Select(p => new { p.Name, p.Use, recover = p.Recover.Select(r => r.Use), p.MaxIterations }),
            agents = agents.Select(a => new { a.Role, agents = a.Agents.Select(agent => new { agent.Name, agent.Use }) }),
            gates = pipeline.Gates.Select(g => new { g.Name, g.Use, g.Run }),
            limits = new { run = Limits(pipeline.Limits.Run), task = Limits(pipeline.Limits.Task), attempt = Limits(pipeline.Limits.Attempt) },
            tasks_known = look.Known,
            tasks = look.Tasks.Select(t => new
            {
                t.Task.Id, t.Task.Title, t.Task.Role, t.Task.Tags, t.Task.Priority, t.Task.DependsOn, t.Task.Writes, t.Task.Acceptance, agents = t.Agents.Select(agent => agent.Name), t.Prompt.Template, prompt = t.Prompt.Text,
            }),
        });
        if (terminal.Json)
            return ExitCode.Succeeded;
        foreach (var phase in pipeline.Phases)
            Row(phase == pipeline.Phases[0] ? "phases" : "", $"{phase.Name} ({phase.Use}){(phase.Recover.Count > 0 ? $", when it fails: {string.Join(", ", phase.Recover.Select(r => r.Use))}, each up to {phase.MaxIterations} times" : "")}");
        foreach (var (role, able) in agents)
            Row(role == agents[0].Role ? "agents" : "", $"{role}: {Names(able, agent => $"{agent.Name} ({agent.Use})")}");
        foreach (var gate in pipeline.Gates)
            Row(gate == pipeline.Gates[0] ? "gates" : "", gate.Run.Length > 0 ? $"{gate.Name}: {gate.Run}" : $"{gate.Name} ({gate.Use})");
        foreach (var (what, limits) in new[] { ("run", pipeline.Limits.Run), ("each task", pipeline.Limits.Task), ("each attempt", pipeline.Limits.Attempt) }.Where(l => Limits(l.Item2).Count > 0))
            Row("limits", $"{what}: {string.Join(", ", Limits(limits).Select(l => $"{l.Key} {l.Value}"))}");
        terminal.Line();
        terminal.Line(look.Known
            ? $"{look.Tasks.Count} task(s), each with what its first attempt would be told; questions left open count as answered with what is recommended."
            : "The tasks are only known when the run has planned them. This is a SAMPLE: all that was asked for as one task.");
        foreach (var task in look.Tasks)
            Tell(task);
        terminal.Line();
        terminal.Line("Nothing was started and nothing was written.");
        return ExitCode.Succeeded;

        void Tell(DryTask task)
        {
            var after = task.Task.DependsOn.Count > 0 ? $", after {string.Join(", ", task.Task.DependsOn)}" : "";
            terminal.Line();
            terminal.Line($"=== {task.Task.Id}  {task.Task.Title}  ({task.Task.Role}, {Names(task.Agents, agent => agent.Name)}{after}; prompt from {task.Prompt.Template})");
            terminal.Line();
            terminal.Line(task.Prompt.Text.TrimEnd());
        }

        void Row(string name, string text) => terminal.Line($"{name,-8}{text.ReplaceLineEndings(" ")}");
    }

    // A role by itself, as if a task had nothing else.
    private static WorkTask Of(string role) => new() { Id = "", Title = "", Instructions = "", Role = role };

    private static string Names(IReadOnlyList<AgentDefinition> agents, Func<AgentDefinition, string> name) => agents.Count == 0 ? "nobody" : string.Join(" or ", agents.Select(name));

    private static Dictionary<string, decimal> Limits(BudgetLimits limits) => new (string Name, decimal? Value)[]
    {
        (LimitNames.Duration, (decimal?)limits.Duration?.TotalSeconds), (LimitNames.Tokens, limits.Tokens), (LimitNames.ApiCalls, limits.ApiCalls), (LimitNames.Cost, limits.CostUsd),
    }.Where(l => l.Value is not null).ToDictionary(l => l.Name, l => l.Value!.Value);
}
