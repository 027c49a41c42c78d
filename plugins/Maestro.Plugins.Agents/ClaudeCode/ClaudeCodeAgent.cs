using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.ClaudeCode;

/// <summary>Has Claude Code do the task, headless.</summary>
[Extension("claude-code", Summary = "Has Claude Code do the task, headless.")]
public sealed class ClaudeCodeAgent(IProcesses processes, ClaudeCodeOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new ClaudeCodeProgram(options)).WorkAsync(attempt, cancellationToken);
}
