namespace Maestro.Testing.Tests.Extensions;

/// <summary>An agent that does what a test says.</summary>
internal sealed class CallAgent(Func<AgentAttempt, AgentResult> work) : IAgent
{
    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) => Task.FromResult(work(attempt));
}
