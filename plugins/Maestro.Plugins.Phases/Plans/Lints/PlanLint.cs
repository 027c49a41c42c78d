namespace Maestro.Plugins.Phases.Plans.Lints;

/// <summary>What a plan would be better for; none of it keeps a run from starting.</summary>
internal static class PlanLint
{
    /// <summary>All of it, in the order of the plan.</summary>
    public static IReadOnlyList<RequestProblem> Of(Prd plan) =>
        [.. plan.Requirements.SelectMany(Of).Concat(Contradiction.In(plan.Requirements).Select(Contradicts)).OrderBy(problem => problem.Line)];

    private static IEnumerable<RequestProblem> Of(PlannedRequirement requirement)
    {
        if (requirement.IsNumbered)
            yield return At("MAE248", $"A requirement has no id, and is called {requirement.Id} after its place.", "Give it an id, so that it keeps its name when others are added.", requirement);
        if (requirement.Acceptance.Count == 0)
            yield return At("MAE249", $"{requirement.Id} has no acceptance criterion.", "Say how one sees that it is met: given ..., when ..., then ...", requirement);
        foreach (var (word, instead) in VagueWords.In(requirement.Text))
            yield return At("MAE247", $"{requirement.Id} says \"{word}\", by which nobody can tell whether it is met.", $"Say {instead}.", requirement);
    }

    private static RequestProblem Contradicts(Contradiction found) =>
        At("MAE235", $"{found.Other.Id} forbids what {found.One.Id} wants.", "Take one of the two out, or say when each holds.", found.Other);

    private static RequestProblem At(string id, string message, string fix, PlannedRequirement requirement) =>
        new(id, message, fix, null, requirement.Place.Line, requirement.Place.Column);
}
