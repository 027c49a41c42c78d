namespace Maestro.Runtime.Configuration.Detection;

/// <summary>What came of a gate that was run as the repository is now.</summary>
/// <param name="Verdict">What it said; <see cref="GateVerdict.CouldNotRun"/> also where its program is not there.</param>
/// <param name="Summary">Why, in a line.</param>
internal sealed record TriedGate(GateVerdict Verdict, string Summary);
