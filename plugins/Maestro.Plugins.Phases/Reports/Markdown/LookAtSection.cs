using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What a person should look at.</summary>
internal static class LookAtSection
{
    public static string Of(ReportModel model) => model.LookAt.Count == 0
        ? $"## What to look at\n\n{(model.NothingToDo ? "Nothing stands out." : "Nothing stands out: what was planned is proven, and no decision was doubtful.")}\n"
        : "## What to look at\n\n" + string.Concat(model.LookAt.Select(Line));

    private static string Line(LookAtEntry item) => item.Weight == LookAtWeight.Must ? $"- **{Md.Text(item.What)}**\n" : $"- {Md.Text(item.What)}\n";
}
