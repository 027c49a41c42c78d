using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>How the run stands: the runtime's word, never the reporter's.</summary>
internal static class HeadlineSection
{
    public static string Of(ReportModel model)
    {
        var lines = new List<string> { $"# {Md.Text(model.Title)}", $"**{Md.Text(model.Outcome.Sentence)}**" };
        if (model.Outcome.Reasons.Count > 0)
            lines.Add(string.Join('\n', model.Outcome.Reasons.Select(r => $"- {Md.Text(r)}")));
        lines.Add(model.Outcome.Delivery switch
        {
            null => "Nothing has been delivered.",
            { Branch: { } branch } d => $"Branch {Md.Code(branch)} at commit {Md.Commit(d.Commit)}, tree {Md.Commit(d.Tree)}.",
            var d => $"Patch {Md.Code(d.Patch ?? "")}, which leads to tree {Md.Commit(d.Tree)}.",
        });
        if (model.Outcome.Delivery?.InPlace is { } inPlace)
            lines.Add(string.Join('\n', inPlace.Kept.Select(k => $"- {Md.Code(k.Path)} was left as you have it: {Md.Text(k.Why)}")
                .Prepend($"{inPlace.Written.Count} of your files now hold the result.{(inPlace.Kept.Count > 0 ? "\n" : "")}")));
        lines.Add($"Run {Md.Code(model.Run)}, begun {model.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; {model.Changes.Files.Count} file(s) changed.");
        return string.Join("\n\n", lines) + "\n";
    }
}
