using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>Who makes an attempt.</summary>
/// <param name="Agent">The agent, with the options it makes it with; null when nobody can.</param>
/// <param name="Guidance">What is added to the prompt.</param>
/// <param name="Problem">Why nobody can; empty where somebody can.</param>
internal sealed record ChosenAgent(AgentDefinition? Agent, string Guidance, string Problem = "");
