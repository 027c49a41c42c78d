using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Copilot;

/// <summary>Has GitHub Copilot CLI do the task, headless.</summary>
[Extension("copilot", Summary = "Has GitHub Copilot CLI do the task, headless.")]
public sealed class CopilotAgent(IProcesses processes, CopilotOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new CopilotProgram(options)).WorkAsync(attempt, cancellationToken);
}
