using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>How programs were held, and what may have outlived the run.</summary>
internal static class ContainmentSection
{
    public static string Of(ReportModel model) => model.Containment.Count == 0
        ? "## Containment\n\nHow programs were held was not written down.\n"
        : "## Containment\n\n" + string.Concat(model.Containment.Select(Line));

    private static string Line(RunContainment held) =>
        $"- Sandbox {Md.Code(held.Level)}, by {Md.Text(held.By)}{(held.Why.Length > 0 ? $" ({Md.Text(held.Why)})" : "")}: {ContainmentWords.Writes(held)}; {ContainmentWords.Survivors(held, Md.Text)}.\n";
}
