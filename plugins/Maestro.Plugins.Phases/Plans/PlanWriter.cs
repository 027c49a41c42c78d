using System.Text;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Writes a new plan as people read it.</summary>
internal static class PlanWriter
{
    /// <summary>The plan's text.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="baseCommit">The commit it was made on.</param>
    /// <param name="day">When it was written.</param>
    public static string Write(Prd plan, string baseCommit, DateOnly day)
    {
        var text = new StringBuilder(PlanHeader.Write(plan, baseCommit));
        text.Append($"\n# {plan.Title}\n\n## Introduction\n\n{plan.Introduction}\n");
        Note(text, plan, PlanNotes.Goals, PlanNotes.UserStories);
        text.Append("\n## Functional requirements\n\n| ID | Requirement | Priority | Depends on | Files | Acceptance |\n|---|---|---|---|---|---|\n");
        foreach (var requirement in plan.Requirements)
            text.Append(Row(requirement));

        Note(text, plan, PlanNotes.NonGoals, PlanNotes.TechnicalNotes, PlanNotes.Risks, PlanNotes.OpenQuestions);
        text.Append("\n## Answers\n\n");
        foreach (var answer in plan.Answers)
            text.Append($"- **{answer.Question}** {Cell(answer.Text)}{(answer.Assumed ? " *(assumed)*" : "")}\n");
        if (plan.Answers.Count == 0)
            text.Append("Nothing was open.\n");
        return text.Append($"\n## Changelog\n\n{ChangelogEntry.Of(PlanHeader.FirstVersion, day, "written")}\n").ToString();
    }

    private static void Note(StringBuilder text, Prd plan, params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
            if (plan.Notes.FirstOrDefault(note => note.Heading == heading) is { } note)
                text.Append($"\n## {heading}\n\n").AppendJoin("", note.Lines.Select(line => $"- {line}\n"));
    }

    private static string Row(PlannedRequirement requirement) =>
        $"| {requirement.Id} | {Cell(requirement.Text)} | {requirement.Priority ?? "P1"} | {string.Join(", ", requirement.DependsOn.Select(d => d.Text))} "
        + $"| {string.Join(", ", requirement.Files.Select(f => $"`{f.Text}`"))} | {Cell(string.Join("; ", requirement.Acceptance))} |\n";

    private static string Cell(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
