using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>Has Gemini CLI do the task, headless.</summary>
[Extension("gemini", Summary = "Has Gemini CLI do the task, headless.")]
public sealed class GeminiAgent(IProcesses processes, GeminiOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) =>
        new HeadlessDriver(processes, meter, gateway, watch, options, new GeminiProgram(options)).WorkAsync(attempt, cancellationToken);
}
