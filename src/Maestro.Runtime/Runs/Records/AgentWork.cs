namespace Maestro.Runtime.Runs.Records;

/// <summary>What came of an agent's attempt: its own word, and the tree it left.</summary>
internal sealed record AgentWork(AgentResult Result, WorkState State);
