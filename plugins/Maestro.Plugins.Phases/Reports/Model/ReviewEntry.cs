namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>What review found.</summary>
/// <param name="Findings">Each finding, the worst first.</param>
internal sealed record ReviewEntry(IReadOnlyList<FindingEntry> Findings);
