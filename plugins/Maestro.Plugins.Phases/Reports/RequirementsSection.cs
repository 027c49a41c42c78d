namespace Maestro.Plugins.Phases.Reports;

/// <summary>What was planned beside what became of it.</summary>
internal static class RequirementsSection
{
    public static string Of(RunFacts facts) => facts.Plan is not { } plan
        ? "## Plan and result\n\nThere is no plan.\n"
        : "## Plan and result\n\n" + MdTable.Of(
            ["ID", "Requirement", "Priority", "Result", "Tasks"],
            plan.Requirements.Select(r => new[] { Md.Code(r.Id), Md.Text(r.Text), Md.Code(r.Priority), Result(facts, r), Tasks(facts, r) }));

    private static string Result(RunFacts facts, Requirement requirement)
    {
        if (facts.Graph is null || facts.Changes is not { } changes)
            return "not reached";

        var serving = Serving(facts, requirement).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var states = changes.Tasks.Where(t => serving.Contains(t.TaskId)).Select(t => t.State).ToList();
        return states.Count == 0 ? "no task" : states.All(s => s == TaskState.Done) ? "done" : states.Contains(TaskState.Done) ? "in part" : "not done";
    }

    private static string Tasks(RunFacts facts, Requirement requirement) => string.Join(", ", Serving(facts, requirement).Select(t => Md.Code(t.Id)));

    private static IEnumerable<WorkTask> Serving(RunFacts facts, Requirement requirement) =>
        facts.Graph?.Tasks.Where(t => t.Requirements.Contains(requirement.Id)) ?? [];
}
