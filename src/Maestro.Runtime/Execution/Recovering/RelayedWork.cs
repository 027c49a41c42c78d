using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>What came of the attempts it took until somebody was able to work.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Attempts">How many there were.</param>
/// <param name="Usage">What all of them used.</param>
internal sealed record RelayedWork(AgentWork Last, int Attempts, Usage Usage);
