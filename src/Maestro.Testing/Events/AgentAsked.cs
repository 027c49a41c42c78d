namespace Maestro.Testing;

/// <summary>It had the task's agent work again.</summary>
/// <param name="Instructions">What the agent was told beyond the task.</param>
/// <param name="Result">What the agent came to, as scripted.</param>
public sealed record AgentAsked(string Instructions, AgentResult Result) : TestEvent
{
    /// <summary>Whether another agent than before was asked for.</summary>
    public bool Another { get; init; }
}
