using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Qwen;

/// <summary>Has Qwen Code do the task, headless.</summary>
[Extension("qwen", Summary = "Has Qwen Code do the task, headless.")]
public sealed class QwenAgent(IProcesses processes, QwenOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new QwenProgram(options)).WorkAsync(attempt, cancellationToken);
}
