namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>What a gate said of one tree.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Summary">The same in a line.</param>
/// <param name="Tests">Counted tests; null where it counts none.</param>
/// <param name="Seconds">How long it took; null where that is not known.</param>
internal sealed record GateSide(GateVerdict Verdict, string Summary, TestCounts? Tests, double? Seconds);
