using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What was planned beside what is shown of it: the runtime's word, by evidence.</summary>
internal static class RequirementsSection
{
    public static string Of(ReportModel model)
    {
        if (!model.Planned)
            return "## Plan and result\n\nThere is no plan.\n";
        return "## Plan and result\n\n" + Counted(model.Requirements) + MdTable.Of(
            ["ID", "Requirement", "Priority", "Result", "Evidence", "Tasks"],
            model.Requirements.Select(r => new[] { Md.Code(r.Id), Md.Text(r.Text), Md.Code(r.Priority), StateWord.Of(r.State), Evidence(r), string.Join(", ", r.Tasks.Select(Md.Code)) }))
            + Criteria([.. model.Requirements.SelectMany(r => r.Acceptance.Select(c => (r.Id, c)))]);
    }

    private static string Counted(IReadOnlyList<RequirementEntry> requirements) => requirements.All(r => r.State is null)
        ? ""
        : $"{requirements.Count(r => r.State == ProofState.Proven)} of {requirements.Count} proven, {requirements.Count(r => r.ByTest)} of them by tests of their own.\n\n";

    private static string Criteria(IReadOnlyList<(string Id, ProvenCriterion Criterion)> criteria) => criteria.Count == 0 ? "" : "\n### Acceptance criteria\n\n" + MdTable.Of(
        ["Of", "Criterion", "Result", "Evidence"],
        criteria.Select(c => new[] { Md.Code(c.Id), Md.Text(c.Criterion.Text), StateWord.Of(c.Criterion.State), c.Criterion.Proofs.Count > 0 ? ProofCell.Of(c.Criterion.Proofs) : Md.Text(c.Criterion.Why) }));

    private static string Evidence(RequirementEntry requirement) => requirement.State == ProofState.Proven ? ProofCell.Of(requirement.Proofs) : Md.Text(requirement.Why);
}
