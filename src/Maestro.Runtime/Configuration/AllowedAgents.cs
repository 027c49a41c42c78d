namespace Maestro.Runtime.Configuration;

/// <summary>Who may do a task, and how.</summary>
/// <param name="Agents">The agents, the preferred one first, each with the options it does such tasks with; empty when there is none.</param>
/// <param name="Ordered">Whether somebody put them in an order of preference.</param>
/// <param name="Guidance">What is added to the prompt.</param>
internal sealed record AllowedAgents(IReadOnlyList<AgentDefinition> Agents, bool Ordered, string Guidance);
