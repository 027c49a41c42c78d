namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A requirement of the plan and what is shown of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">As the plan has it.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="State">Whether it is shown to be met; null where the run did not get as far as looking.</param>
/// <param name="Why">By what, or why not.</param>
/// <param name="Proofs">What speaks for it, the strongest first.</param>
/// <param name="Acceptance">Its criteria.</param>
/// <param name="Tasks">Ids of the tasks that serve it.</param>
internal sealed record RequirementEntry(
    string Id, string Text, string Priority, ProofState? State, string Why, IReadOnlyList<Proof> Proofs, IReadOnlyList<ProvenCriterion> Acceptance, IReadOnlyList<string> Tasks)
{
    /// <summary>Whether a test of its own shows it.</summary>
    public bool ByTest => State == ProofState.Proven && Proofs.Any(p => p.Kind == ProofKind.Test);
}
