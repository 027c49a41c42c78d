using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What was planned beside what is shown of it: the runtime's word, by evidence.</summary>
internal static class RequirementsReader
{
    public static IReadOnlyList<RequirementEntry> Read(RunFacts facts)
    {
        var proven = facts.History.Verdict.Requirements.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var serving = (facts.Graph?.Tasks ?? []).SelectMany(t => t.Requirements.Select(r => (Requirement: r, t.Id))).ToLookup(t => t.Requirement, t => t.Id, StringComparer.Ordinal);
        return [.. (facts.Plan?.Requirements ?? []).Select(r => Entry(r, proven.GetValueOrDefault(r.Id), [.. serving[r.Id]]))];
    }

    private static RequirementEntry Entry(Requirement requirement, ProvenRequirement? proven, IReadOnlyList<string> tasks) => new(
        requirement.Id, requirement.Text, requirement.Priority, proven?.State, proven?.Why ?? "", proven?.Proofs ?? [], proven?.Acceptance ?? [], tasks);
}
