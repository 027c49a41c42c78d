namespace Maestro;

/// <summary>A requirement of the plan, and what is known of it at the end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">As the plan has it.</param>
/// <param name="State">Whether it is shown to be met. Never <see cref="ProofState.Proven"/> while one of its criteria is not.</param>
/// <param name="Why">By what, or why not, in a sentence.</param>
/// <param name="Proofs">What speaks for it, the strongest first.</param>
/// <param name="Acceptance">Its criteria.</param>
public sealed record ProvenRequirement(
    string Id, string Text, ProofState State, string Why, IReadOnlyList<Proof> Proofs, IReadOnlyList<ProvenCriterion> Acceptance);
