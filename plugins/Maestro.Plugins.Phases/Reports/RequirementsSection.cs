namespace Maestro.Plugins.Phases.Reports;

/// <summary>What was planned beside what is shown of it: the runtime's word, by evidence.</summary>
internal static class RequirementsSection
{
    public static string Of(RunFacts facts)
    {
        if (facts.Plan is not { } plan)
            return "## Plan and result\n\nThere is no plan.\n";
        var proven = facts.History.Verdict.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return "## Plan and result\n\n" + Counted([.. proven.Values]) + MdTable.Of(
            ["ID", "Requirement", "Priority", "Result", "Evidence", "Tasks"],
            plan.Requirements.Select(r => new[] { Md.Code(r.Id), Md.Text(r.Text), Md.Code(r.Priority), Result(proven.GetValueOrDefault(r.Id)), Evidence(proven.GetValueOrDefault(r.Id)), Tasks(facts, r) }))
            + Criteria([.. proven.Values.SelectMany(r => r.Acceptance.Select(c => (r.Id, c)))]);
    }

    private static string Counted(IReadOnlyList<ProvenRequirement> requirements)
    {
        if (requirements.Count == 0)
            return "";
        var byTest = requirements.Count(r => r.State == ProofState.Proven && r.Proofs.Any(p => p.Kind == ProofKind.Test));
        return $"{requirements.Count(r => r.State == ProofState.Proven)} of {requirements.Count} proven, {byTest} of them by tests of their own.\n\n";
    }

    private static string Criteria(IReadOnlyList<(string Id, ProvenCriterion Criterion)> criteria) => criteria.Count == 0 ? "" : "\n### Acceptance criteria\n\n" + MdTable.Of(
        ["Of", "Criterion", "Result", "Evidence"],
        criteria.Select(c => new[] { Md.Code(c.Id), Md.Text(c.Criterion.Text), Word(c.Criterion.State), c.Criterion.Proofs.Count > 0 ? ProofCell.Of(c.Criterion.Proofs) : Md.Text(c.Criterion.Why) }));

    private static string Result(ProvenRequirement? requirement) => requirement is null ? "not reached" : Word(requirement.State);

    private static string Evidence(ProvenRequirement? requirement) => requirement switch
    {
        null => "",
        { State: ProofState.Proven } => ProofCell.Of(requirement.Proofs),
        _ => Md.Text(requirement.Why),
    };

    private static string Word(ProofState state) => state == ProofState.Failed ? "not met" : state.ToString().ToLowerInvariant();

    private static string Tasks(RunFacts facts, Requirement requirement) =>
        string.Join(", ", (facts.Graph?.Tasks.Where(t => t.Requirements.Contains(requirement.Id)) ?? []).Select(t => Md.Code(t.Id)));
}
