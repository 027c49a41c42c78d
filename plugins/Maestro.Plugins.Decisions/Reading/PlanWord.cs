namespace Maestro.Plugins.Decisions.Reading;

/// <summary>What a plan says of a technology.</summary>
/// <param name="Id">Which.</param>
/// <param name="Stance"><c>wanted</c>, <c>rejected</c> or <c>spoken-of</c>.</param>
/// <param name="Quote">The words that say so, as they stand in the plan.</param>
internal sealed record PlanWord(string Id, string Stance, string Quote);
