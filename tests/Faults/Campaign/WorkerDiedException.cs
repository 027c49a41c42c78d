namespace Faults.Campaign;

/// <summary>A worker ended before its answer; it said why on standard error.</summary>
internal sealed class WorkerDiedException(string line) : Exception($"a worker ended at {line}");
