using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What was used of what might be.</summary>
internal static class LimitsSection
{
    public static string Of(ReportModel model) => "## Limits\n\n" + MdTable.Of(
        ["Limit", "Used", "Of", "Unit", "Share"],
        model.Limits.Select(l => new[]
        {
            Md.Code(l.Name), LimitWords.Used(l), l.Limit is { } limit ? $"{limit:0.##}" : "no limit", Md.Text(l.Unit), LimitWords.Share(l),
        }));
}
