namespace Maestro;

/// <summary>An acceptance criterion, and what is known of it.</summary>
/// <param name="Text">As the plan has it.</param>
/// <param name="State">Whether it is shown to hold.</param>
/// <param name="Why">By what, or why not, in a sentence.</param>
/// <param name="Proofs">What speaks for it.</param>
public sealed record ProvenCriterion(string Text, ProofState State, string Why, IReadOnlyList<Proof> Proofs);
