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
        lines.Add(history.Delivery switch
        {
            null => "Nothing has been delivered.",
            { Branch: { } branch } d => $"Branch {Md.Code(branch)} at commit {Md.Commit(d.Commit)}, tree {Md.Commit(d.Tree)}.",
            var d => $"Patch {Md.Code(d.Patch ?? "")}, which leads to tree {Md.Commit(d.Tree)}.",
        });
        if (history.Delivery?.InPlace is { } inPlace)
            lines.Add(string.Join('\n', inPlace.Kept.Select(k => $"- {Md.Code(k.Path)} was left as you have it: {Md.Text(k.Why)}")
                .Prepend($"{inPlace.Written.Count} of your files now hold the result.{(inPlace.Kept.Count > 0 ? "\n" : "")}")));
        lines.Add($"Run {Md.Code(history.RunId)}, begun {history.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; {history.Changes.Count} file(s) changed.");
        return string.Join("\n\n", lines) + "\n";
    }

    private static string Word(RunState state) => state == RunState.NeedsHuman ? "Needs human" : state.ToString();
}
