namespace FaultBench.Running;

/// <summary>The maestro.yaml of a fault's repository.</summary>
internal static class Configuration
{
    /// <summary>Its text.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="script">The folder of what is authored.</param>
    /// <param name="beside">A folder that programs may write beside their workspace.</param>
    /// <param name="endpoint">Where the model listens, if there is one.</param>
    public static string Of(Fault fault, string script, string beside, Uri? endpoint) => $$"""
        version: 1
        {{(fault.Plugin is null ? "" : Plugins)}}
        agents: { {{fault.Agents.Replace("SCRIPT", script, StringComparison.Ordinal).Replace("ENDPOINT", $"{endpoint}", StringComparison.Ordinal).Replace("BESIDE", beside, StringComparison.Ordinal)}} }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: {{fault.AtOnce}}, gates: [{{fault.TaskGates}}] }
            recover: [{{Rungs.Yaml(fault.Ladder)}}]
            max_iterations: {{Rungs.Each}}
          - phase: validation
            use: gates
            {{(fault.EndGates.Length == 0 ? "" : $"with: {{ gates: [{fault.EndGates}] }}")}}
            recover: [{{Rungs.Yaml(fault.AtTheEnd)}}]
            max_iterations: {{Rungs.Each}}
          - { phase: review, use: critics }
          - { phase: reporting, use: report }
        gates:
        {{(fault.Gates ?? fault.Shape.Gates).Replace("BESIDE", beside, StringComparison.Ordinal)}}
        recovery: { per_failure: {{Rungs.PerFailure}}, per_run: {{Rungs.PerRun}} }
        sandbox: { writable: ['{{beside}}'] }
        {{fault.More}}

        """;

    private const string Plugins = "plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Gates, Maestro.Plugins.Recovery, Maestro.Plugins.Agents, { path: .maestro/plugins/Team }]";
}
