using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Faults of one sort.</summary>
/// <param name="Name">Names it.</param>
/// <param name="Faults">The faults.</param>
internal sealed record Family(string Name, IReadOnlyList<Fault> Faults);
