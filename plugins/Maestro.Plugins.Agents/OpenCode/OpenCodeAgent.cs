using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.OpenCode;

/// <summary>Has opencode do the task, headless.</summary>
[Extension("opencode", Summary = "Has opencode do the task, headless.")]
public sealed class OpenCodeAgent(IProcesses processes, OpenCodeOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new OpenCodeProgram(options)).WorkAsync(attempt, cancellationToken);
}
