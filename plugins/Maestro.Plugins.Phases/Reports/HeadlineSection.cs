namespace Maestro.Plugins.Phases.Reports;

/// <summary>How the run stands: the runtime's word, never the reporter's.</summary>
internal static class HeadlineSection
{
    public static string Of(RunFacts facts)
    {
        var history = facts.History;
        var lines = new List<string> { $"# {Md.Text(facts.Title)}", $"**{Word(history.Verdict.State)}**" };
        if (history.Verdict.Reasons.Count > 0)
            lines.Add(string.Join('\n', history.Verdict.Reasons.Select(r => $"- {Md.Text(r)}")));
        lines.Add(history.Delivery is { } delivery
            ? $"Branch {Md.Code(delivery.Branch)} at commit {Md.Commit(delivery.Commit)}, tree {Md.Commit(delivery.Tree)}."
            : "No branch has been delivered.");
        lines.Add($"Run {Md.Code(history.RunId)}, begun {history.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; {history.Changes.Count} file(s) changed.");
        return string.Join("\n\n", lines) + "\n";
    }

    private static string Word(RunState state) => state == RunState.NeedsHuman ? "Needs human" : state.ToString();
}
