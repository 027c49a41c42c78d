using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Codex;

/// <summary>Has Codex do the task, headless.</summary>
[Extension("codex", Summary = "Has Codex do the task, headless.")]
public sealed class CodexAgent(IProcesses processes, CodexOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new CodexProgram(options)).WorkAsync(attempt, cancellationToken);
}
