namespace Maestro;

/// <summary>Tests as counted from a result file, not from a line of text.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">How many failed, those that took too long among them.</param>
/// <param name="Skipped">How many were skipped.</param>
public sealed record TestCounts(int Passed, int Failed, int Skipped);
