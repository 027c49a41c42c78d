namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>What is to be done to the user's files. It is in the journal before the first of them is touched, and a crash goes on with the same one.</summary>
/// <param name="Changes">What to write.</param>
/// <param name="Settled">Paths that hold the result already.</param>
/// <param name="Kept">Paths that are the user's.</param>
internal sealed record InPlacePlan(IReadOnlyList<InPlaceChange> Changes, IReadOnlyList<string> Settled, IReadOnlyList<KeptPath> Kept);
