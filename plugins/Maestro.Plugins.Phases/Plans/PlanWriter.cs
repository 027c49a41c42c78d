using System.Text;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Writes a new plan as people read it.</summary>
internal static class PlanWriter
{
    public static string Write(Prd plan, string baseCommit)
    {
        var text = new StringBuilder(PlanHeader.Write(plan, baseCommit));
        text.Append($"\n# {plan.Title}\n\n## Introduction\n\n{plan.Introduction}\n");
        text.Append("\n## Functional requirements\n\n| ID | Requirement | Priority | Depends on | Files | Acceptance |\n|---|---|---|---|---|---|\n");
        foreach (var requirement in plan.Requirements)
            text.Append(Row(requirement));

        text.Append("\n## Answers\n\n");
        foreach (var answer in plan.Answers)
            text.Append($"- **{answer.Question}** {Cell(answer.Text)}{(answer.Assumed ? " *(assumed)*" : "")}\n");
        if (plan.Answers.Count == 0)
            text.Append("Nothing was open.\n");
        return text.ToString();
    }

    private static string Row(PlannedRequirement requirement) =>
        $"| {requirement.Id} | {Cell(requirement.Text)} | {requirement.Priority ?? "P1"} | {string.Join(", ", requirement.DependsOn.Select(d => d.Text))} "
        + $"| {string.Join(", ", requirement.Files.Select(f => $"`{f.Text}`"))} | {Cell(string.Join("; ", requirement.Acceptance))} |\n";

    private static string Cell(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
