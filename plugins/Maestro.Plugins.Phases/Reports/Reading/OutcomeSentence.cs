using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>How the run ended, in one sentence: what came of it, what is shown of it, and where it is.</summary>
internal static class OutcomeSentence
{
    public static string Of(ReportModel model)
    {
        if (model.NothingToDo)
            return $"{StateWord.Of(model.Outcome.State)}: nothing was to be done; {Handed(model)}.";
        var parts = new List<string>();
        if (model.Tasks.Count > 0)
            parts.Add($"{model.Tasks.Count(t => t.Done)} of {Count(model.Tasks.Count, "task")} done");
        if (model.Requirements.Count > 0)
            parts.Add($"{model.Requirements.Count(r => r.State == ProofState.Proven)} of {Count(model.Requirements.Count, "requirement")} proven");
        if (model.Gates.Count(g => g.After is not null) is > 0 and var asked)
            parts.Add($"{model.Gates.Count(g => g.Holds)} of {Count(asked, "gate")} hold");
        var facts = parts.Count == 0 ? "nothing came of it" : string.Join(", ", parts);
        return $"{StateWord.Of(model.Outcome.State)}: {facts}; {Handed(model)}.";
    }

    private static string Handed(ReportModel model) => model.Outcome.Delivery switch
    {
        null => "nothing was delivered",
        { Branch: { } branch } => $"{Count(model.Changes.Files.Count, "changed file")} on branch {branch}",
        { Patch: { } patch } => $"{Count(model.Changes.Files.Count, "changed file")} in patch {patch}",
        _ => $"{Count(model.Changes.Files.Count, "changed file")} delivered",
    };

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
