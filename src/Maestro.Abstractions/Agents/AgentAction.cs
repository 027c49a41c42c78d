namespace Maestro;

/// <summary>One thing an agent did, such as a use of a tool, when its result is known.</summary>
/// <param name="Tool">What it used, by the agent's own name for it.</param>
/// <param name="Input">What for: a command line, the tool's arguments.</param>
/// <param name="Output">What came of it, an error included; empty when nothing did or it is not told.</param>
public sealed record AgentAction(string Tool, string Input, string Output);
