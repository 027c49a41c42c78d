namespace Maestro.Runtime.LogIndex;

/// <summary>What was said of a run's decisions.</summary>
/// <param name="Stamp">Differs when the file does.</param>
/// <param name="Latest">The last word on each decision.</param>
internal sealed record ReviewSheet(string Stamp, IReadOnlyList<DecisionReview> Latest);
