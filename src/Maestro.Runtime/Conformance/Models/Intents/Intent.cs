namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>What a script would have the agent do, whatever its tools are called.</summary>
internal abstract record Intent;
