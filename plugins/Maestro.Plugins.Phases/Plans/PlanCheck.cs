namespace Maestro.Plugins.Phases.Plans;

/// <summary>What is wrong with a plan, before anything is done with it.</summary>
internal static class PlanCheck
{
    public static IReadOnlyList<RequestProblem> Of(Prd plan)
    {
        var requirements = plan.Requirements;
        if (requirements.Count == 0 && plan.Problems.Count == 0)
            return [new("MAE240", "The plan has no requirements.", "Add a table with the columns ID and Requirement, or a list under a heading \"Requirements\".", Line: 1, Column: 1)];

        return [.. plan.Problems, .. Duplicates(requirements), .. Unknown(requirements), .. Circles(requirements), .. Outside(requirements), .. Astray(plan)];
    }

    private static IEnumerable<RequestProblem> Duplicates(IReadOnlyList<PlannedRequirement> requirements) => requirements
        .GroupBy(r => r.Id, StringComparer.OrdinalIgnoreCase)
        .SelectMany(g => g.Skip(1).Select(r => At(
            "MAE244", $"The requirement id {r.Id} is used twice; it was first used on line {g.First().Place.Line}.", "Give each requirement an id of its own.", r.Place)));

    private static IEnumerable<RequestProblem> Unknown(IReadOnlyList<PlannedRequirement> requirements)
    {
        var ids = requirements.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return requirements.SelectMany(r => r.DependsOn.Where(d => !ids.Contains(d.Text)).Select(d => At(
            "MAE242",
            $"{r.Id} depends on {d.Text}, and there is no such requirement.",
            NearestName.Of(d.Text, ids.Where(id => id != r.Id)) is { } nearest ? $"Did you mean {nearest}?" : $"Name one of: {string.Join(", ", ids.Take(20))}.",
            d.Place)));
    }

    private static IEnumerable<RequestProblem> Circles(IReadOnlyList<PlannedRequirement> requirements)
    {
        var first = requirements.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        if (Cycle.Find(first.ToDictionary(r => r.Key, IReadOnlyList<string> (r) => [.. r.Value.DependsOn.Select(d => d.Text)])) is not { } cycle)
            yield break;

        var back = first[cycle[^2]].DependsOn.First(d => d.Text == cycle[^1]);
        yield return At("MAE241", $"Requirements depend on each other in a circle: {string.Join(" -> ", cycle)}.", "Take one of these dependencies out.", back.Place);
    }

    private static IEnumerable<RequestProblem> Outside(IReadOnlyList<PlannedRequirement> requirements) => requirements
        .SelectMany(r => r.Files.Where(f => ClaimPath.Leaves(f.Text)).Select(f => At(
            "MAE216", $"{r.Id} claims the file {f.Text}, which lies outside the repository.", "Write a path relative to the repository's root, without \"..\".", f.Place)));

    private static IEnumerable<RequestProblem> Astray(Prd plan)
    {
        var ids = plan.Requirements.Select(requirement => requirement.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in plan.References)
        {
            if (ClaimPath.Leaves(reference.Path.Text))
                yield return At("MAE216", $"The plan points at {reference.Path.Text}, which lies outside the repository.", "Write a path relative to the repository's root, without \"..\".", reference.Path.Place);
            foreach (var unknown in reference.Requirements.Where(requirement => !ids.Contains(requirement.Text)))
                yield return At("MAE242", $"The reference to {reference.Path.Text} is for {unknown.Text}, and there is no such requirement.", $"Name one of: {string.Join(", ", ids.Take(20))}.", unknown.Place);
        }
    }

    private static RequestProblem At(string id, string message, string fix, Place place) => new(id, message, fix, null, place.Line, place.Column);
}
