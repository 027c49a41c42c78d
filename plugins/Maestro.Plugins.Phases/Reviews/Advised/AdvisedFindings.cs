namespace Maestro.Plugins.Phases.Reviews.Advised;

/// <summary>What an agent finds.</summary>
/// <param name="Findings">The findings; empty when there are none.</param>
internal sealed record AdvisedFindings(IReadOnlyList<AdvisedFinding> Findings);
